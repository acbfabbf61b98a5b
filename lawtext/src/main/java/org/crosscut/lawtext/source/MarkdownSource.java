package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.source.Source.Fact;
import org.crosscut.lawtext.source.Source.Form;

/// Markdown as people and programs write texts in it: front matter, headings, emphasis, quotes,
/// links, escapes, and footnotes as `[^1]`. Numbers at line starts are the text's own, so lists are
/// not taken as lists.
final class MarkdownSource {
    private static final Pattern FENCE = Pattern.compile("^---\\s*$");
    private static final Pattern FACT = Pattern.compile("^(?<name>[a-z_]+):\\s*(?<value>.*)$");
    private static final Pattern NOTE =
            Pattern.compile("^\\[\\^(?<number>[0-9]{1,4})]:\\s*(?<rest>.*)$");
    private static final Pattern MORE_OF_NOTE = Pattern.compile("^(?: {2,}|\t)(?<rest>\\S.*)$");
    private static final Pattern BREAK =
            Pattern.compile("^ {0,3}(?:(?:\\* *){3,}|(?:- *){3,}|(?:_ *){3,})$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+");
    private static final Pattern QUOTE = Pattern.compile("^ {0,3}>+ ?");
    private static final Pattern MARK = Pattern.compile("\\s*\\[\\^(?<number>[0-9]{1,3})]");
    private static final Pattern LINK = Pattern.compile("!?\\[(?<text>[^\\[\\]]*)]\\([^()\\s]*\\)");
    private static final Pattern STRONG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}*_])(?<s>\\*{1,3}|_{1,3})(?=\\S)(?<text>[^*_]+?)(?<=\\S)\\k<s>(?![\\p{L}\\p{N}*_])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?<c>[\\\\`*_{}\\[\\]()#+.!>~|-])");
    private static final Pattern RAISED =
            Pattern.compile("<sup>\\s*(?<number>[0-9]{1,3})\\s*</sup>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");

    private final List<SourceLine> lines = new ArrayList<>();
    private final List<SourceNote> notes = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private String openNote = "";
    private final List<SourceLine> noteLines = new ArrayList<>();

    private MarkdownSource() {}

    static Source read(String file, Decoded decoded) {
        var reading = new MarkdownSource();
        reading.read(PlainSource.lines(decoded.text()));
        return new Source(
                file,
                Form.MARKDOWN,
                reading.lines,
                reading.notes,
                reading.facts,
                decoded.problems());
    }

    private void read(List<SourceLine> all) {
        int start = frontMatter(all);
        for (SourceLine line : all.subList(start, all.size())) {
            if (!readNote(line)) {
                lines.add(line.with(text(line.text())));
            }
        }
        closeNote();
    }

    /// How many lines the front matter has.
    private int frontMatter(List<SourceLine> all) {
        if (all.isEmpty() || !FENCE.matcher(all.getFirst().text()).matches()) {
            return 0;
        }
        for (int i = 1; i < all.size(); i++) {
            if (FENCE.matcher(all.get(i).text()).matches()) {
                for (SourceLine line : all.subList(1, i)) {
                    Matcher fact = FACT.matcher(line.text());
                    if (fact.matches()) {
                        String value = fact.group("value").strip().replaceAll("^\"|\"$", "");
                        facts.add(new Fact(fact.group("name").toLowerCase(Locale.ROOT), value));
                    }
                }
                return i + 1;
            }
        }
        return 0;
    }

    private boolean readNote(SourceLine line) {
        Matcher first = NOTE.matcher(line.text());
        if (first.matches()) {
            int number = Integer.parseInt(first.group("number"));
            if (!openNote.isEmpty() && number > Integer.parseInt(openNote) + NOTES_SKIPPED) {
                // A year that a line of the note before begins with was taken for its number.
                noteLines.add(line.with(first.group("number") + " " + first.group("rest")));
                return true;
            }
            closeNote();
            openNote = first.group("number");
            noteLines.add(
                    new SourceLine(
                            text(first.group("rest")), 0, line.number(), first.start("rest") + 1));
            return true;
        }
        Matcher more = MORE_OF_NOTE.matcher(line.text());
        if (!openNote.isEmpty() && more.matches()) {
            noteLines.add(line.with(text(more.group("rest"))));
            return true;
        }
        if (line.text().isBlank()) {
            return !openNote.isEmpty();
        }
        closeNote();
        return false;
    }

    /// Footnote numbers that may be missing between two footnotes.
    private static final int NOTES_SKIPPED = 100;

    private void closeNote() {
        if (!openNote.isEmpty()) {
            notes.add(new SourceNote(openNote, noteLines));
            noteLines.clear();
            openNote = "";
        }
    }

    private static String text(String line) {
        if (BREAK.matcher(line).matches()) {
            return "";
        }
        String plain = QUOTE.matcher(line).replaceFirst("");
        plain = HEADING.matcher(plain).replaceFirst("");
        if (plain.indexOf('<') >= 0) {
            plain = COMMENT.matcher(plain).replaceAll("");
            plain = RAISED.matcher(plain).replaceAll(m -> Marks.of(m.group("number")));
        }
        if (plain.indexOf('[') >= 0) {
            plain = MARK.matcher(plain).replaceAll(m -> Marks.of(m.group("number")));
            plain = LINK.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(m.group("text")));
        }
        if (plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0) {
            plain =
                    STRONG.matcher(plain)
                            .replaceAll(m -> Matcher.quoteReplacement(m.group("text")));
        }
        return plain.indexOf('\\') >= 0
                ? ESCAPE.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(m.group("c")))
                : plain;
    }
}
