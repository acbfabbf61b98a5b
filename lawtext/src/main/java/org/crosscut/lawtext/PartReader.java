package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Layout.Opens;
import org.crosscut.lawtext.grammar.Grammar;

/// Tells the lettered parts of a paragraph from letters that its sentence counts with: parts begin
/// a line as paragraphs do, one letter after the other, and the list is the last one that begins
/// with the first letter.
final class PartReader {
    private static final String ROMAN = "ivx";

    private final SourceText source;
    private final String number;
    private final Grammar grammar;
    private final Layout layout;
    private final List<Diagnostic> problems;

    /// A line that may begin a part.
    private record Candidate(int index, String letter, int restStart, boolean isSure) {}

    PartReader(
            SourceText source,
            String number,
            Grammar grammar,
            Layout layout,
            List<Diagnostic> problems) {
        this.source = source;
        this.number = number;
        this.grammar = grammar;
        this.layout = layout;
        this.problems = problems;
    }

    /// @param mark the match of the first line's number
    List<Outline.Block> read(List<Line> lines, Matcher mark, Section section) {
        List<Candidate> parts = parts(lines, candidates(lines));
        var blocks = new ArrayList<Outline.Block>();
        int end = parts.isEmpty() ? lines.size() : parts.getFirst().index();
        String label = mark.group().substring(0, mark.start("rest")).strip();
        int from = mark.start("rest");
        blocks.add(block(1, label, number, section, text(lines, 0, end, from), lines.getFirst()));
        int tail = parts.isEmpty() ? lines.size() : tail(lines, parts.getLast().index());
        for (int p = 0; p < parts.size(); p++) {
            Candidate part = parts.get(p);
            int next = p + 1 < parts.size() ? parts.get(p + 1).index() : tail;
            TracedText text = text(lines, part.index(), next, part.restStart());
            Line first = lines.get(part.index());
            String printed = first.text().substring(0, part.restStart()).strip();
            blocks.add(block(PartLevels.LETTERS, printed, part.letter(), section, text, first));
        }
        if (tail < lines.size()) {
            TracedText text = text(lines, tail, lines.size(), 0);
            blocks.add(block(PartLevels.LETTERS, "", "", section, text, lines.get(tail)));
        }
        return blocks;
    }

    /// Where below the last part the tail of all parts begins, which the layout must tell: a line
    /// that opens a paragraph, but goes on with the sentence.
    private int tail(List<Line> lines, int last) {
        for (int i = last + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (layout.opens(line) == Opens.YES
                    && lines.get(i - 1).endsWithOneOf(grammar.endings().paragraph())
                    && Tail.opens(lines.get(i - 1).text(), line.text(), grammar)) {
                return i;
            }
        }
        return lines.size();
    }

    private static Outline.Block block(
            int level, String label, String number, Section section, TracedText text, Line place) {
        return new Outline.Block(
                Paragraph.Kind.OPERATIVE, level, label, number, section, place, text);
    }

    private static TracedText text(List<Line> lines, int first, int next, int from) {
        var text = new TracedText();
        for (int i = first; i < next; i++) {
            text.append(lines.get(i), i == first ? from : 0);
        }
        return text;
    }

    private List<Candidate> candidates(List<Line> lines) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher mark = grammar.marks().part().match(line.text());
            Opens opens = layout.opens(line);
            boolean follows =
                    lines.get(i - 1)
                            .endsWithOneOf(
                                    grammar.endings().lead() + grammar.endings().paragraph());
            if (mark != null && opens != Opens.NO && (follows || opens == Opens.YES)) {
                candidates.add(
                        new Candidate(
                                i, mark.group("letter"), mark.start("rest"), opens == Opens.YES));
            }
        }
        return candidates;
    }

    private List<Candidate> parts(List<Line> lines, List<Candidate> candidates) {
        int start = start(lines, candidates);
        var parts = new ArrayList<Candidate>();
        char expected = 'a';
        for (Candidate c : candidates.subList(start, candidates.size())) {
            char letter = c.letter().charAt(0);
            if (letter != expected && ROMAN.indexOf(letter) >= 0) {
                continue;
            }
            if (letter > expected) {
                report(TextCode.PART_GAP, lines.get(c.index()), c, missing(expected, letter));
            } else if (letter < expected) {
                report(TextCode.PART_REPEAT, lines.get(c.index()), c, "");
            }
            parts.add(c);
            expected = (char) (Math.max(letter, expected - 1) + 1);
        }
        boolean isList = parts.size() > 1 || parts.stream().anyMatch(Candidate::isSure);
        return isList ? parts : List.of();
    }

    /// Where among the candidates the list begins: at the last first letter, or at the first sure
    /// one if the first letter is lost.
    private int start(List<Line> lines, List<Candidate> candidates) {
        int start = -1;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            if (c.letter().equals("a")) {
                if (start >= 0 && candidates.get(start).isSure()) {
                    report(TextCode.PART_REPEAT, lines.get(c.index()), c, "");
                }
                start = i;
            }
        }
        for (int i = 0; i < candidates.size() && start < 0; i++) {
            Candidate c = candidates.get(i);
            if (c.isSure() && !ROMAN.contains(c.letter())) {
                start = i;
            }
        }
        return start < 0 ? candidates.size() : start;
    }

    private void report(TextCode code, Line line, Candidate part, String missing) {
        problems.add(
                Diagnostic.of(
                        code,
                        source.at(line.number(), line.column()),
                        "number",
                        number,
                        "letter",
                        part.letter(),
                        "missing",
                        missing));
    }

    private static String missing(char first, char next) {
        char last = (char) (next - 1);
        return first == last ? "(" + first + ")" : "(" + first + ")–(" + last + ")";
    }
}
