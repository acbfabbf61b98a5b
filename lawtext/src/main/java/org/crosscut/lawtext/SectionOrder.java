package org.crosscut.lawtext;

import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.grammar.Grammar;

/// Checks that the numerals of sections count up; each heading that opens a part or an annex lets
/// them begin again.
final class SectionOrder {
    private final SourceText source;
    private final List<String> numerals;
    private final List<Diagnostic> problems;
    private String last = "";

    SectionOrder(SourceText source, Grammar grammar, List<Diagnostic> problems) {
        this.source = source;
        this.numerals = grammar.marks().numerals();
        this.problems = problems;
    }

    void check(Section section, Line place) {
        String numeral = section.numeral();
        int found = numerals.indexOf(numeral);
        if (found < 0) {
            return;
        }
        String before = last;
        int expected = before.isEmpty() ? 0 : numerals.indexOf(before) + 1;
        last = numeral;
        if (found == expected || found == 0) {
            return;
        }
        problems.add(
                Diagnostic.of(
                        TextCode.SECTION_ORDER,
                        source.at(place.number(), place.column()),
                        "numeral",
                        numeral,
                        "previous",
                        before,
                        "first",
                        before.isEmpty() ? "first" : "",
                        "expected",
                        expected < numerals.size() ? numerals.get(expected) : ""));
    }
}
