package org.crosscut.marked;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.crosscut.language.Language;

/// The copy's own words in the sender's language.
final class Phrases {
    private final Properties words = new Properties();

    Phrases(Language language) {
        String file = "marked." + language.tag() + ".properties";
        try (var in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + language.tag());
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key, String... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }
}
