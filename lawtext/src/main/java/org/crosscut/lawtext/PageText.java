package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.source.Marks;
import org.crosscut.lawtext.source.SourceLine;
import org.crosscut.lawtext.source.SourceNote;

/// Takes pages apart: the lines of the text, and the footnotes at the foot of each page. Rule
/// lines, bare links and page numbers belong to neither.
///
/// @param eachLineEnds whether the source prints every paragraph on one line
record PageText(List<Line> lines, List<Note> notes, boolean eachLineEnds) {
    /// Of the lines of a source that prints each paragraph on one line, so many in ten end like
    /// one.
    private static final int ENDING_IN_TEN = 7;

    /// No printed page has lines longer than this.
    private static final int PAGE_WIDTH = 240;

    /// A source of which one line in so many is longer prints each paragraph on one line.
    private static final int LONG_ONE_IN = 30;

    /// Of the lines of a source printed with an empty line after each, so many in ten have it.
    private static final int SPACED_IN_TEN = 6;

    /// A page's footnotes may begin so many numbers after the last one before: some may be lost.
    private static final int NOTES_LOST = 3;

    /// Digits that stand directly after a word, as marks do.
    private static final Pattern GLUED = Pattern.compile("(?<=[^\\s0-9/.-])[0-9]{1,3}(?![0-9])");

    /// A raised number with which a line begins, and the words of the footnote behind it.
    private static final Pattern RAISED =
            Pattern.compile(
                    Marks.OPEN + "(?<number>[0-9]{1,3})" + Marks.CLOSE + "\\s*(?<rest>\\S.*)");

    /// A footnote as printed.
    record Note(String number, TracedText text, int line) {}

    static PageText of(SourceText source, Grammar grammar) {
        return new Reading(source, grammar).read();
    }

    private static final class Reading {
        private final SourceText source;
        private final Grammar grammar;
        private final boolean eachLineEnds;
        private final boolean isDoubleSpaced;
        private final boolean hasRules;
        private final List<Line> lines = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final Set<String> called = new HashSet<>();
        private boolean inNotes;
        private boolean noteIsOpen;
        private boolean followsRule;
        private boolean pageBroke;
        private boolean afterBlank = true;

        Reading(SourceText source, Grammar grammar) {
            this.source = source;
            this.grammar = grammar;
            hasRules =
                    source.lines().stream()
                            .anyMatch(l -> grammar.pages().rule().fits(Blanks.strip(l.text())));
            eachLineEnds = eachLineEnds();
            isDoubleSpaced = !eachLineEnds && isDoubleSpaced();
        }

        PageText read() {
            for (int i = 0; i < source.lines().size(); i++) {
                SourceLine printed = source.lines().get(i);
                String raw = printed.text();
                if (raw.startsWith("\f")) {
                    breakPage();
                }
                String text = Blanks.plain(Blanks.strip(raw));
                if (text.isEmpty()) {
                    afterBlank = true;
                    continue;
                }
                read(
                        new Line(
                                source.number(i),
                                printed.column() - 1,
                                indent(raw),
                                text,
                                afterBlank,
                                false));
                afterBlank = false;
            }
            source.notes().forEach(this::addKept);
            return new PageText(lines, notes, eachLineEnds);
        }

        private static int indent(String raw) {
            int indent = 0;
            while (Blanks.isBlank(raw.charAt(indent))) {
                indent++;
            }
            return indent;
        }

        private void read(Line line) {
            if (grammar.pages().rule().fits(line.text())) {
                inNotes = true;
                noteIsOpen = false;
                followsRule = true;
                return;
            }
            if (isRaised(line) || (inNotes && isNote(line))) {
                return;
            }
            if (grammar.pages().link().fits(line.text())
                    || grammar.pages().isFurniture(line.text())) {
                breakPage();
                return;
            }
            if (inNotes) {
                breakPage();
            }
            boolean opensPage =
                    pageBroke || (isDoubleSpaced && !line.afterBlank() && !lines.isEmpty());
            lines.add(
                    new Line(
                            line.number(),
                            line.start(),
                            line.indent(),
                            line.text(),
                            line.afterBlank(),
                            opensPage));
            pageBroke = false;
            if (hasRules) {
                GLUED.matcher(line.text()).results().forEach(r -> called.add(r.group()));
            }
        }

        /// A footnote that the source itself keeps apart.
        private void addKept(SourceNote note) {
            var text = new TracedText();
            for (SourceLine line : note.lines()) {
                String stripped = Blanks.strip(line.text());
                int indent = stripped.isEmpty() ? 0 : line.text().indexOf(stripped);
                text.append(
                        new Line(line.number(), line.column() - 1, indent, stripped, false, false),
                        0);
            }
            notes.add(new Note(note.number(), text, note.lines().getFirst().number()));
        }

        private void breakPage() {
            inNotes = false;
            noteIsOpen = false;
            pageBroke = true;
        }

        private boolean isRaised(Line line) {
            Matcher raised = RAISED.matcher(line.text());
            if (line.text().charAt(0) != Marks.OPEN || !raised.matches()) {
                return false;
            }
            var text = new TracedText();
            text.append(line, raised.start("rest"));
            notes.add(new Note(raised.group("number"), text, line.number()));
            noteIsOpen = !line.endsWithOneOf(grammar.endings().text());
            inNotes = true;
            followsRule = false;
            return true;
        }

        private boolean isNote(Line line) {
            Matcher first = grammar.notes().text().match(line.text());
            boolean isFirst = followsRule;
            followsRule = false;
            if (first != null
                    && ((isNext(first) && (isFirst || isCalled(first, line)))
                            || isRepeated(first, line, isFirst))) {
                var text = new TracedText();
                text.append(line, first.start("rest"));
                notes.add(new Note(first.group("number"), text, line.number()));
                noteIsOpen = !line.endsWithOneOf(grammar.endings().text());
                return true;
            }
            if (!noteIsOpen || opensText(line)) {
                return false;
            }
            notes.getLast().text().append(line, 0);
            noteIsOpen = !line.endsWithOneOf(grammar.endings().text());
            return true;
        }

        private boolean isNext(Matcher note) {
            int last = notes.isEmpty() ? 0 : Integer.parseInt(notes.getLast().number());
            int number = Integer.parseInt(note.group("number"));
            return number > last
                    && number <= last + NOTES_LOST
                    && !grammar.notes().counts().matcher(note.group("rest")).lookingAt();
        }

        /// Whether the last footnote's number comes again, or footnotes begin again on a new page.
        private boolean isRepeated(Matcher note, Line line, boolean isFirst) {
            String number = note.group("number");
            return (!isDoubleSpaced || line.afterBlank())
                    && !notes.isEmpty()
                    && (number.equals(notes.getLast().number())
                            || (isFirst && number.equals(notes.getFirst().number())))
                    && line.endsWithOneOf(grammar.endings().text());
        }

        /// Tells a footnote from the next page's first line, which may begin with a number too.
        private boolean isCalled(Matcher note, Line line) {
            if (isDoubleSpaced && !line.afterBlank()) {
                return false;
            }
            boolean follows =
                    notes.isEmpty()
                            || Integer.parseInt(note.group("number"))
                                    == Integer.parseInt(notes.getLast().number()) + 1;
            return called.contains(note.group("number"))
                    || (follows && line.endsWithOneOf(grammar.endings().text()));
        }

        private boolean opensText(Line line) {
            return grammar.marks().number().fits(line.text())
                    || grammar.marks().section().fits(line.text())
                    || grammar.marks().part().fits(line.text());
        }

        private boolean eachLineEnds() {
            var texts =
                    source.lines().stream()
                            .map(l -> Blanks.strip(l.text()))
                            .filter(t -> !t.isEmpty());
            String endings = grammar.endings().preamble() + grammar.endings().lead();
            var all = texts.toList();
            long ends = all.stream().filter(t -> Ending.of(t, endings)).count();
            long longs = all.stream().filter(t -> width(t) > PAGE_WIDTH).count();
            return isMost((int) ends, all.size(), ENDING_IN_TEN)
                    || longs * LONG_ONE_IN > all.size();
        }

        /// In letters of which an ideograph takes two.
        private static int width(String text) {
            int width = text.length();
            for (int i = 0; i < text.length(); i++) {
                width += Character.isIdeographic(text.charAt(i)) ? 1 : 0;
            }
            return width;
        }

        private boolean isDoubleSpaced() {
            int texts = 0;
            int spaced = 0;
            boolean blank = false;
            for (SourceLine line : source.lines()) {
                if (Blanks.strip(line.text()).isEmpty()) {
                    blank = true;
                } else {
                    texts++;
                    spaced += blank ? 1 : 0;
                    blank = false;
                }
            }
            return isMost(spaced, texts, SPACED_IN_TEN);
        }

        private static boolean isMost(int some, int all, int inTen) {
            return all > 0 && some * 10L >= (long) all * inTen;
        }
    }
}
