package org.crosscut.lawtext.sidebyside;

import java.util.Locale;
import java.util.Optional;
import org.crosscut.language.Language;
import org.crosscut.language.PrintedWords;

/// Tells a comparison of two language versions to be read, in the language of the reader.
public final class ComparisonText {
    private final PrintedWords words;

    public ComparisonText(Language language) {
        words = new PrintedWords("page.words", language);
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
                        words.of(
                                "agreement",
                                comparison.agreeing(),
                                comparison.directives(),
                                comparison.limitsAgreeing(),
                                comparison.limits()))
                .append("\n");
        for (Difference difference : comparison.differences()) {
            text.append("\n")
                    .append(words.of("head.paragraph"))
                    .append(" ")
                    .append(difference.path())
                    .append("  ")
                    .append(words.of("kind." + difference.kind().name().toLowerCase(Locale.ROOT)))
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
            text.append(words.of("absent")).append("\n");
        }
    }
}
