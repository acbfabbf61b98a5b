package org.crosscut.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// The reports' own words in one language: `report.<language>.properties`. `{0}`, `{1}` … in a text
/// are its arguments.
public final class Words {
    /// The languages that have all words.
    public static final List<Language> LANGUAGES = List.of(Language.EN, Language.ZH);

    // Read once: words are asked for by every cell that says why it is empty.
    private static final Map<Language, Properties> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties texts;

    /// @throws IllegalArgumentException if the reports do not speak the language yet
    public Words(Language language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no words in " + language.tag());
        }
        this.language = language;
        this.texts = READ.computeIfAbsent(language, Words::read);
    }

    public Language language() {
        return language;
    }

    /// @throws IllegalArgumentException if there is no such text
    public String of(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// A text in every language of reports, its arguments in the same language.
    static LocalizedText everywhere(String key, LocalizedText... arguments) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : List.of(Language.EN, Language.ZH)) {
            Object[] inLanguage =
                    Arrays.stream(arguments).map(a -> a.in(language)).toArray(Object[]::new);
            texts.put(language, new Words(language).of(key, inLanguage));
        }
        return new LocalizedText(texts);
    }

    /// The text for that many: `<key>.one` for one, else `<key>.many`; `{0}` is the number as
    /// printed.
    String counted(String key, long number, String printed, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = printed;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return of(key + (number == 1 ? ".one" : ".many"), arguments);
    }

    /// A unit of the catalogue as a column's heading has it; one that has no words here is printed
    /// as the catalogue writes it.
    public String unit(String unit) {
        return texts.getProperty("unit." + unit.replace(' ', '-'), unit);
    }

    /// A number with its unit, such as `24 months`.
    String measured(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        String key = "unit." + unit.replace(' ', '-');
        String one = number.equals("1") ? texts.getProperty(key + ".one") : null;
        return of("notes.amount", number, one == null ? unit(unit) : one);
    }

    static Properties read(Language language) {
        String path = "report." + language.tag() + ".properties";
        var texts = new Properties();
        try (var in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
