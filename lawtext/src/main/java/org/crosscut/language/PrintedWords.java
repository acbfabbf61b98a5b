package org.crosscut.language;

import java.util.ResourceBundle;

/// The words that stand around what is shown, in the language of the reader.
public final class PrintedWords {
    private final ResourceBundle words;

    /// @param bundle such as `page.words`
    public PrintedWords(String bundle, Language language) {
        words = ResourceBundle.getBundle(bundle, language.locale());
    }

    /// The text of that key with `{0}`, `{1}` … replaced.
    ///
    /// @throws java.util.MissingResourceException if there is none
    public String of(String key, Object... values) {
        String text = words.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}
