package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Paragraph.Kind;
import org.crosscut.lawtext.grammar.Grammar;

/// Finds the structure of a source that prints every paragraph on one line: each line is told by
/// its number, by how it ends, and by what stands before it.
final class BlockReader {
    /// A heading is no longer than this.
    private static final int HEADING_AT_MOST = 200;

    /// The line that names the body stands at most so many lines below the letter of a part.
    private static final int PART_LINES = 5;

    /// Text of this length that ends like a sentence is no title.
    private static final int SENTENCE = 100;

    private final SourceText source;
    private final List<Line> lines;
    private final Grammar grammar;
    private final Grammar.Structure forms;
    private final List<Outline.Block> blocks = new ArrayList<>();
    private final PartLevels parts;
    private final SectionOrder order;

    private Section section = Section.NONE;
    private Kind running = Kind.PREAMBULAR;
    private boolean isClosed;
    private boolean isOver;

    BlockReader(SourceText source, List<Line> lines, Grammar grammar, List<Diagnostic> problems) {
        this.source = source;
        this.lines = lines;
        this.grammar = grammar;
        forms = grammar.structure();
        parts = new PartLevels(source, grammar, problems);
        order = new SectionOrder(source, grammar, problems);
    }

    Outline read() {
        FrontMatter front = FrontMatter.of(source.file(), lines, true, grammar);
        blocks.addAll(front.blocks());
        int i = front.length();
        int first = i == 0 ? firstParagraph() : 0;
        while (i < first) {
            add(Kind.FRONT, 0, "", "", lines.get(i++), 0);
        }
        while (i < lines.size()) {
            i += read(i);
        }
        parts.finish();
        return new Outline(front.symbol(), blocks);
    }

    /// Reads what begins at a line, and answers how many lines it has.
    private int read(int i) {
        Line line = lines.get(i);
        if (isOver) {
            add(Kind.BACK, 0, "", "", line, 0);
            return 1;
        }
        if (forms.furniture().fits(line.text())) {
            add(isClosed ? Kind.BACK : Kind.NOTE, 0, "", "", line, 0);
            return 1;
        }
        if (isClosed && !opensAnnex(line) && !opensPart(i)) {
            isOver = FrontMatter.isTitle(line, grammar);
            add(Kind.BACK, 0, "", "", line, 0);
            return 1;
        }
        if (forms.note().fits(line.text())) {
            add(Kind.NOTE, 0, "", "", line, 0);
            return 1;
        }
        if (forms.closing().fits(line.text()) && isLastSentence()) {
            isClosed = true;
            return read(i);
        }
        isClosed = false;
        int heading = heading(i);
        return heading > 0 ? heading : paragraph(line);
    }

    /// Where a document without title or opening line begins: at its first paragraph, or the
    /// heading above it.
    private int firstParagraph() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isNumbered = grammar.marks().number().fits(line.text());
            boolean isSentence = !isHeadingLike(line.text()) && line.text().length() > SENTENCE;
            if (isNumbered || isSentence || grammar.openings().isPreambular(line.text())) {
                int heading = i > 0 && isHeadingLike(lines.get(i - 1).text()) ? i - 1 : i;
                boolean isNumeral =
                        heading > 0 && forms.numeralAlone().fits(lines.get(heading - 1).text());
                return isNumeral ? heading - 1 : heading;
            }
        }
        return 0;
    }

    /// Whether a further part of the resolution opens: its letter, perhaps its title, and the line
    /// that names the body.
    private boolean opensPart(int i) {
        if (!forms.numeralAlone().fits(lines.get(i).text())) {
            return false;
        }
        return lines.subList(i, Math.min(i + PART_LINES, lines.size())).stream()
                .anyMatch(l -> FrontMatter.isOpening(l, grammar));
    }

    private boolean opensAnnex(Line line) {
        return forms.annex().fits(line.text());
    }

    /// Whether the text may end here: meeting and date come after a full stop.
    private boolean isLastSentence() {
        return blocks.stream()
                .anyMatch(b -> b.kind() == Kind.OPENING || b.kind() == Kind.OPERATIVE);
    }

    private int paragraph(Line line) {
        Matcher number = grammar.marks().number().match(line.text());
        if (number != null && !isFalseNumber(number)) {
            running = Kind.OPERATIVE;
            parts.finish();
            parts.begin(number.group("number"));
            String label = line.text().substring(0, number.start("rest"));
            add(Kind.OPERATIVE, 1, label, number.group("number"), line, number.start("rest"));
            return 1;
        }
        Matcher part = forms.part().match(line.text());
        if (part != null) {
            String letter = part.group("letter");
            String label = line.text().substring(0, part.start("rest"));
            add(running, parts.level(label, letter, line), label, letter, line, part.start("rest"));
            return 1;
        }
        Matcher bullet = forms.bullet().match(line.text());
        if (bullet != null) {
            String label = line.text().substring(0, bullet.start("rest"));
            add(Kind.OPERATIVE, parts.bulletLevel(), label, "", line, bullet.start("rest"));
            return 1;
        }
        if (isTail(line)) {
            add(Kind.OPERATIVE, PartLevels.LETTERS, "", "", line, 0);
            return 1;
        }
        parts.finish();
        if (FrontMatter.isOpening(line, grammar)) {
            running = Kind.PREAMBULAR;
            add(Kind.OPENING, 0, "", "", line, 0);
            return 1;
        }
        running = Kind.PREAMBULAR;
        add(Kind.PREAMBULAR, 0, "", "", line, 0);
        return 1;
    }

    private boolean isTail(Line line) {
        if (running != Kind.OPERATIVE || blocks.isEmpty()) {
            return false;
        }
        Outline.Block before = blocks.getLast();
        return before.kind() == Kind.OPERATIVE
                && before.level() >= PartLevels.LETTERS
                && Tail.opens(before.text().chars(), line.text(), grammar);
    }

    /// A number alone on its line belongs to the page.
    private static boolean isFalseNumber(Matcher number) {
        return number.start("rest") == number.end("rest");
    }

    /// Reads a heading, and answers how many lines it has; 0 if the line is none.
    private int heading(int i) {
        Line line = lines.get(i);
        Matcher alone = forms.numeralAlone().match(line.text());
        if (alone != null) {
            boolean hasTitle = i + 1 < lines.size() && isTitle(lines.get(i + 1));
            Line title = hasTitle ? lines.get(i + 1) : line;
            addHeading(alone.group("numeral"), line, title, hasTitle ? 0 : line.text().length());
            return hasTitle ? 2 : 1;
        }
        Matcher titled = forms.numeralTitled().match(line.text());
        if (titled != null && isHeadingLike(titled.group("title"))) {
            addHeading(titled.group("numeral"), line, line, titled.start("title"));
            return 1;
        }
        Matcher article = forms.article().match(line.text());
        if (article != null) {
            addHeading(article.group("number"), line, line, 0);
            return 1;
        }
        if (isTitle(line) || isTitleOfAnnex(i)) {
            addHeading("", line, line, 0);
            return 1;
        }
        return 0;
    }

    private boolean isTitle(Line line) {
        return isHeadingLike(line.text())
                && !grammar.marks().number().fits(line.text())
                && !forms.part().fits(line.text())
                && !forms.bullet().fits(line.text())
                && !forms.numeralAlone().fits(line.text())
                && !forms.numeralTitled().fits(line.text())
                && !FrontMatter.isOpening(line, grammar);
    }

    /// An annex's title may be long.
    private boolean isTitleOfAnnex(int i) {
        return i > 0
                && opensAnnex(lines.get(i - 1))
                && !Ending.of(lines.get(i).text(), forms.sentenceEndings());
    }

    private boolean isHeadingLike(String text) {
        return text.length() < HEADING_AT_MOST
                && !Ending.of(text, forms.sentenceEndings())
                && !forms.entry().fits(text)
                && !grammar.openings().isPreambular(text);
    }

    private void addHeading(String numeral, Line place, Line title, int from) {
        parts.finish();
        running = Kind.PREAMBULAR;
        var text = new TracedText();
        text.append(title, from);
        String healed =
                from >= title.text().length()
                        ? ""
                        : Healer.plain(grammar).heal(text, List.of()).text();
        section = new Section(numeral, healed, place.number());
        order.check(section, place);
        int depth = forms.article().fits(place.text()) ? 2 : 1;
        String label = from == 0 && title.equals(place) ? "" : numeral;
        blocks.add(
                new Outline.Block(
                        Kind.HEADING,
                        depth,
                        label,
                        numeral,
                        section,
                        place,
                        text,
                        opensAnnex(place)));
    }

    private void add(Kind kind, int level, String label, String number, Line line, int from) {
        var text = new TracedText();
        text.append(line, from);
        blocks.add(new Outline.Block(kind, level, label.strip(), number, section, line, text));
    }
}
