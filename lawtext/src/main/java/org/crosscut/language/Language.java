package org.crosscut.language;

import java.util.Locale;

/// One of the six official languages of the United Nations.
public enum Language {
    AR,
    ZH,
    EN,
    FR,
    RU,
    ES;

    /// The tag of BCP 47, such as `zh`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a page in this language is laid out from right to left.
    public boolean isRightToLeft() {
        return this == AR;
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == ZH ? "zh-Hans" : tag());
    }

    /// @throws IllegalArgumentException if the tag is not one of the six
    public static Language ofTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
