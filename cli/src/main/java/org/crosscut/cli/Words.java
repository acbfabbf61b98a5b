package org.crosscut.cli;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.crosscut.language.Language;

/// The command's own words in the language of the person at the terminal.
final class Words {
    private final Properties words = new Properties();
    private final ULocale locale;

    Words(Language language) {
        locale = ULocale.forLanguageTag(language.tag());
        try (var in = Words.class.getResourceAsStream("words." + language.tag() + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + language.tag());
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of that key, with `{0}`, `{1}` … replaced; where it has forms for one and many,
    /// such as `{0, plural, one {# row} other {# rows}}`, in the form that the number asks for.
    String of(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        if (text.contains(", plural, ")) {
            return counted(text, values);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private String counted(String text, Object... values) {
        Object[] shown = values.clone();
        for (int i = 0; i < shown.length; i++) {
            // A number that is no count, such as that of a receipt, is shown as it is.
            if (!text.contains("{" + i + ", plural, ")) {
                shown[i] = String.valueOf(shown[i]);
            }
        }
        return new MessageFormat(text, locale).format(shown);
    }
}
