package org.crosscut.lawtext;

import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.source.Source;
import org.crosscut.lawtext.source.SourceLine;
import org.crosscut.lawtext.source.SourceNote;

/// Makes a source ready to be read with a grammar: traditional characters as simplified ones, text
/// without line breaks in lines.
final class SourcePreparation {
    private SourcePreparation() {}

    /// A source with the grammar of its language.
    record Prepared(SourceText text, Grammar grammar) {}

    /// Empty where no grammar fits.
    static Optional<Prepared> prepare(Source source, Grammars grammars) {
        String whole = whole(source);
        return grammars.of(whole).map(grammar -> prepare(source, whole, grammar));
    }

    private static String whole(Source source) {
        int length = source.lines().stream().mapToInt(l -> l.text().length() + 1).sum();
        var whole = new StringBuilder(length);
        source.lines().forEach(l -> whole.append(l.text()).append('\n'));
        return whole.toString();
    }

    private static Prepared prepare(Source source, String whole, Grammar grammar) {
        List<SourceLine> lines = source.lines();
        List<SourceNote> notes = source.notes();
        if (Simplification.isNeeded(whole)) {
            var simplification = Simplification.of(whole);
            lines = lines.stream().map(simplification::line).toList();
            notes =
                    notes.stream()
                            .map(n ->
                                    new SourceNote(
                                            n.number(),
                                            n.lines().stream().map(simplification::line).toList()))
                            .toList();
        }
        lines = new RunningHeads(grammar).lines(new RunOnText(grammar).lines(lines));
        if (grammar.script() == Character.UnicodeScript.HAN) {
            lines = new HanNumbers(grammar).lines(lines);
        }
        return new Prepared(new SourceText(source, lines, notes), grammar);
    }
}
