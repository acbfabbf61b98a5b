package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Layout.Opens;
import org.crosscut.lawtext.grammar.Grammar;
import org.jspecify.annotations.Nullable;

/// Finds the headings of sections: a numeral alone with its title below, a numeral with its title
/// beside it, or a title without numeral between two paragraphs.
final class HeadingReader {
    private static final int LINES_AT_MOST = 3;

    private final SourceText source;
    private final List<Line> lines;
    private final Grammar grammar;
    private final Layout layout;
    private final List<Diagnostic> problems;
    private final List<Section> sections = new ArrayList<>();
    private Outline.@Nullable Block last;

    HeadingReader(
            SourceText source,
            List<Line> lines,
            Grammar grammar,
            Layout layout,
            List<Diagnostic> problems) {
        this.source = source;
        this.lines = lines;
        this.grammar = grammar;
        this.layout = layout;
        this.problems = problems;
    }

    Section current() {
        return sections.isEmpty() ? Section.NONE : sections.getLast();
    }

    /// Reads the heading that begins at a line, which stands after a closed paragraph.
    ///
    /// @return of how many lines the heading is; 0 if there is none
    int read(int i) {
        Line line = lines.get(i);
        if (layout.opens(line) == Opens.NO) {
            return 0;
        }
        Matcher alone = grammar.marks().section().match(line.text());
        if (alone != null && isNumeral(alone.group("numeral"))) {
            return addNumbered(alone.group("numeral"), "", i);
        }
        Matcher titled = grammar.marks().titledSection().match(line.text());
        if (titled != null && isNumeral(titled.group("numeral")) && !endsLikeText(line)) {
            return addNumbered(titled.group("numeral"), titled.group("title"), i);
        }
        boolean isBetween = i + 1 < lines.size() && isNumbered(lines.get(i + 1));
        if (isBetween && !endsLikeText(line) && !isPart(line)) {
            add("", List.of(line), 0, line);
            return 1;
        }
        return 0;
    }

    private int addNumbered(String numeral, String titleBeside, int i) {
        Line line = lines.get(i);
        checkOrder(numeral, line);
        var title = new ArrayList<Line>();
        int next = i + 1;
        while (next < lines.size()
                && title.size() < LINES_AT_MOST
                && !isNumbered(lines.get(next))) {
            title.add(lines.get(next++));
        }
        if (title.size() == LINES_AT_MOST || title.stream().anyMatch(this::endsLikeText)) {
            problems.add(
                    Diagnostic.of(
                            TextCode.HEADING_UNCLEAR,
                            source.at(line.number(), line.column()),
                            "numeral",
                            numeral));
        }
        if (!titleBeside.isEmpty()) {
            title.addFirst(line);
        }
        int from = titleBeside.isEmpty() ? 0 : line.text().length() - titleBeside.length();
        add(numeral, title, from, line);
        return next - i;
    }

    /// The heading that was read last.
    Outline.Block block() {
        return Objects.requireNonNull(last);
    }

    private void add(String numeral, List<Line> title, int from, Line place) {
        var text = new TracedText();
        for (Line line : title) {
            text.append(line, text.isEmpty() ? from : 0);
        }
        if (text.isEmpty()) {
            text.append(place, place.text().length());
        }
        String healed = Healer.plain(grammar).heal(text, List.of()).text();
        sections.add(new Section(numeral, healed, place.number()));
        last =
                new Outline.Block(
                        Paragraph.Kind.HEADING, 1, numeral, numeral, current(), place, text);
    }

    private void checkOrder(String numeral, Line line) {
        List<String> numerals = grammar.marks().numerals();
        String last =
                sections.reversed().stream()
                        .map(Section::numeral)
                        .filter(n -> !n.isEmpty())
                        .findFirst()
                        .orElse("");
        int expected = last.isEmpty() ? 0 : numerals.indexOf(last) + 1;
        if (numerals.indexOf(numeral) != expected) {
            problems.add(
                    Diagnostic.of(
                            TextCode.SECTION_ORDER,
                            source.at(line.number(), line.column()),
                            "numeral",
                            numeral,
                            "previous",
                            last,
                            "first",
                            last.isEmpty() ? "first" : "",
                            "expected",
                            expected < numerals.size() ? numerals.get(expected) : ""));
        }
    }

    private boolean isNumeral(String numeral) {
        return grammar.marks().numerals().contains(numeral);
    }

    private boolean endsLikeText(Line line) {
        return line.endsWithOneOf(grammar.endings().preamble() + grammar.endings().lead());
    }

    private boolean isNumbered(Line line) {
        return grammar.marks().number().fits(line.text()) && layout.opens(line) != Opens.NO;
    }

    private boolean isPart(Line line) {
        return grammar.marks().part().fits(line.text());
    }
}
