package org.crosscut.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// The template's own words, in the languages that it is written in.
final class Phrases {
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);
    private final List<Language> languages;

    Phrases(List<Language> languages) {
        this.languages = languages;
        for (Language language : languages) {
            String file = "template." + language.tag() + ".properties";
            var own = new Properties();
            try (var in = Phrases.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalArgumentException("no words in " + language.tag());
                }
                own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words.put(language, own);
        }
    }

    /// The phrase in each language on a line of its own, with `{0}` replaced.
    String lines(String key, String... values) {
        return languages.stream()
                .map(l -> in(l, key, values))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// The phrases, joined language by language.
    String in(Language language, String key, String... values) {
        String text = words.getOrDefault(language, new Properties()).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key + " in " + language.tag());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    List<Language> languages() {
        return languages;
    }

    /// The text in each language, different ones only.
    String texts(LocalizedText text, String between) {
        return languages.stream().map(text::in).distinct().collect(Collectors.joining(between));
    }
}
