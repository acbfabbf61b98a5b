package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Layout.Opens;
import org.crosscut.lawtext.Paragraph.Kind;
import org.crosscut.lawtext.grammar.Grammar;
import org.jspecify.annotations.Nullable;

/// Finds preamble, headings, numbered paragraphs and closing lines among the lines of the text.
final class OutlineReader {
    private final SourceText source;
    private final Grammar grammar;
    private final Layout layout;
    private final List<Line> lines;
    private final List<Diagnostic> problems;
    private final HeadingReader headings;
    private final int lastNumbered;

    private final List<Outline.Block> blocks = new ArrayList<>();
    private boolean isClosing;
    private int lastNumber;
    private final List<Line> current = new ArrayList<>();
    private Section section = Section.NONE;
    private @Nullable Line before;

    OutlineReader(
            SourceText source,
            List<Line> lines,
            Grammar grammar,
            Layout layout,
            List<Diagnostic> problems) {
        this.source = source;
        this.grammar = grammar;
        this.layout = layout;
        this.lines = lines;
        this.problems = problems;
        headings = new HeadingReader(source, lines, grammar, layout, problems);
        lastNumbered = lastNumbered();
    }

    Outline read() {
        var front = FrontMatter.of(source.file(), lines, false, grammar);
        blocks.addAll(front.blocks());
        int i = front.length();
        while (i < lines.size()) {
            i = read(i);
        }
        finish();
        return new Outline(front.symbol(), blocks);
    }

    /// Reads what begins at a line, and answers where the next begins.
    private int read(int i) {
        Line line = lines.get(i);
        if (isClosing) {
            add(Kind.BACK, line);
            return i + 1;
        }
        if (opensNumbered(line)) {
            finish();
            section = headings.current();
            current.add(line);
            before = line;
            return i + 1;
        }
        int heading = isClosed() ? headings.read(i) : 0;
        if (heading > 0) {
            finish();
            blocks.add(headings.block());
            before = null;
            return i + heading;
        }
        if (opensClosing(i, line)) {
            finish();
            isClosing = true;
            add(Kind.BACK, line);
            return i + 1;
        }
        if (!current.isEmpty()) {
            current.add(line);
        } else {
            addToPreamble(line);
        }
        before = line;
        return i + 1;
    }

    private void addToPreamble(Line line) {
        boolean isNew =
                switch (layout.opens(line)) {
                    case YES -> true;
                    case NO -> false;
                    case UNKNOWN -> grammar.openings().isPreambular(line.text());
                };
        boolean follows = !blocks.isEmpty() && blocks.getLast().kind() == Kind.PREAMBULAR;
        if (follows && !(isNew && endsWith(grammar.endings().preamble()))) {
            blocks.getLast().text().append(line, 0);
        } else {
            add(Kind.PREAMBULAR, line);
        }
    }

    private void add(Kind kind, Line line) {
        var text = new TracedText();
        text.append(line, 0);
        blocks.add(new Outline.Block(kind, 0, "", "", headings.current(), line, text));
    }

    private boolean opensNumbered(Line line) {
        Matcher mark = grammar.marks().number().match(line.text());
        if (mark == null) {
            return false;
        }
        String rest = mark.group("rest");
        boolean isNext = Integer.parseInt(mark.group("number")) == lastNumber() + 1;
        boolean isOperative = grammar.openings().isOperative(rest);
        boolean opens =
                switch (layout.opens(line)) {
                    case YES -> true;
                    case UNKNOWN -> !rest.isEmpty() && (isClosed() || isNext || isOperative);
                    case NO -> !rest.isEmpty() && (isClosed() || (isNext && isOperative));
                };
        if (!opens) {
            problems.add(
                    Diagnostic.of(
                            TextCode.NUMBER_IN_TEXT,
                            source.at(line.number(), line.column()),
                            "number",
                            mark.group("number"),
                            "within",
                            current.isEmpty() ? "" : number(current.getFirst())));
        }
        return opens;
    }

    /// Meeting, date and other lines after the last sentence of the last paragraph.
    private boolean opensClosing(int i, Line line) {
        return i > lastNumbered
                && !current.isEmpty()
                && layout.opens(line) != Opens.NO
                && endsWith(grammar.endings().text());
    }

    private void finish() {
        if (current.isEmpty()) {
            return;
        }
        Line first = current.getFirst();
        Matcher mark = grammar.marks().number().match(first.text());
        if (mark == null) {
            throw new IllegalStateException("no number at line " + first.number());
        }
        String number = mark.group("number");
        var parts = new PartReader(source, number, grammar, layout, problems);
        blocks.addAll(parts.read(current, mark, section));
        lastNumber = Integer.parseInt(number);
        current.clear();
    }

    private String number(Line line) {
        Matcher mark = grammar.marks().number().match(line.text());
        return mark != null ? mark.group("number") : "";
    }

    private int lastNumber() {
        if (!current.isEmpty()) {
            return Integer.parseInt(number(current.getFirst()));
        }
        return lastNumber;
    }

    /// Whether what stands before ends as a paragraph does.
    private boolean isClosed() {
        return before == null
                || endsWith(
                        current.isEmpty()
                                ? grammar.endings().preamble()
                                : grammar.endings().paragraph());
    }

    private boolean endsWith(String endings) {
        return before == null || before.endsWithOneOf(endings);
    }

    private int lastNumbered() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (grammar.marks().number().fits(lines.get(i).text())) {
                return i;
            }
        }
        return lines.size();
    }
}
