package org.crosscut.language;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// One text in several languages; English is always there and stands in for a language that is not.
public record LocalizedText(Map<Language, String> byLanguage) {
    public LocalizedText {
        if (!byLanguage.containsKey(Language.EN)) {
            throw new IllegalArgumentException("a text needs its English version: " + byLanguage);
        }
        byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }

    public static LocalizedText of(String english, String chinese) {
        return new LocalizedText(Map.of(Language.EN, english, Language.ZH, chinese));
    }

    /// A text that is the same in every language, such as a document's symbol.
    public static LocalizedText everywhere(String text) {
        return of(text, text);
    }

    public String in(Language language) {
        return Objects.requireNonNull(
                byLanguage.getOrDefault(language, byLanguage.get(Language.EN)));
    }
}
