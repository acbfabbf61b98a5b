package org.crosscut.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.crosscut.language.Language;

/// The command's own words in the language of the person at the terminal.
final class Words {
    private final Properties words = new Properties();

    Words(Language language) {
        try (var in = Words.class.getResourceAsStream("words." + language.tag() + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + language.tag());
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of that key, with `{0}`, `{1}` … replaced.
    String of(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// A number with its noun: `1 row`, `2 rows`.
    ///
    /// @param key of the noun; its text for one ends with `.one`
    String counted(String key, long number) {
        String shown = String.format(java.util.Locale.ROOT, "%,d", number);
        return of(number == 1 ? key + ".one" : key, shown);
    }
}
