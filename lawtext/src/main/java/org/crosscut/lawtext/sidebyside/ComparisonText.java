package org.crosscut.lawtext.sidebyside;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.crosscut.language.Language;

/// Tells a comparison of two language versions to be read, in the language of the reader.
public final class ComparisonText {
    private final ResourceBundle words;

    public ComparisonText(Language language) {
        words = ResourceBundle.getBundle("page.words", language.locale());
    }

    public String write(Comparison comparison) {
        var text = new StringBuilder();
        text.append(comparison.one().symbol())
                .append("  ")
                .append(comparison.one().title())
                .append(" / ")
                .append(comparison.other().title())
                .append("\n")
                .append(
                        words.getString("agreement")
                                .replace("{0}", String.valueOf(comparison.agreeing()))
                                .replace("{1}", String.valueOf(comparison.directives()))
                                .replace("{2}", String.valueOf(comparison.limitsAgreeing()))
                                .replace("{3}", String.valueOf(comparison.limits())))
                .append("\n");
        for (Difference difference : comparison.differences()) {
            text.append("\n")
                    .append(words.getString("head.paragraph"))
                    .append(" ")
                    .append(difference.path())
                    .append("  ")
                    .append(
                            words.getString(
                                    "kind." + difference.kind().name().toLowerCase(Locale.ROOT)))
                    .append(": ")
                    .append(difference.what())
                    .append("\n");
            side(text, comparison.one().language(), difference.one());
            side(text, comparison.other().language(), difference.other());
        }
        return text.toString();
    }

    private void side(StringBuilder text, Language language, Optional<Difference.Side> side) {
        text.append("    ").append(language.tag()).append("  ");
        if (side.isPresent()) {
            Difference.Side there = side.get();
            text.append(there.printed())
                    .append("  [")
                    .append(there.span().start())
                    .append("–")
                    .append(there.span().end())
                    .append("]\n");
        } else {
            text.append(words.getString("absent")).append("\n");
        }
    }
}
