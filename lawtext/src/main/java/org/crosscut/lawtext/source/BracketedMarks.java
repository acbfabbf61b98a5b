package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Footnote marks printed as `1/` or `[1]`, as older documents have them: taken as marks where they
/// count up from 1, and the lines that begin with them as the footnotes.
final class BracketedMarks {
    private static final List<BracketedMarks> FORMS =
            List.of(
                    new BracketedMarks(
                            '/',
                            "\\s?(?<![0-9/.\\-–])(?<=[^\\s(（])(?<number>[0-9]{1,3})/(?=[\\s,;.:)，；。：、）]|\\p{IsHan}|$)",
                            "^\\s*(?<number>[0-9]{1,3})/\\s+(?<rest>\\S.*)$"),
                    new BracketedMarks(
                            '[',
                            "\\s?(?<=\\S)\\[(?<number>[0-9]{1,3})](?!\\()",
                            "^\\s*\\[(?<number>[0-9]{1,3})]:?\\s+(?<rest>\\S.*)$"));

    private final char sign;
    private final Pattern mark;
    private final Pattern note;

    /// @param sign that every mark of the form has
    private BracketedMarks(char sign, String mark, String note) {
        this.sign = sign;
        this.mark = Pattern.compile(mark);
        this.note = Pattern.compile(note);
    }

    /// The source with its bracketed marks, if it has any, as marks.
    static Source taken(Source source) {
        Source taken = source;
        for (BracketedMarks form : FORMS) {
            taken = form.take(taken);
        }
        return taken;
    }

    private Source take(Source source) {
        Map<Integer, Integer> notes = notes(source.lines());
        var noteLines = new HashSet<>(notes.values());
        var lines = new ArrayList<SourceLine>();
        int last = 0;
        for (int i = 0; i < source.lines().size(); i++) {
            SourceLine line = source.lines().get(i);
            if (noteLines.contains(i) || !mayHaveMark(line.text())) {
                lines.add(line);
                continue;
            }
            var text = new StringBuilder();
            Matcher found = mark.matcher(line.text());
            int from = 0;
            while (found.find()) {
                int number = Integer.parseInt(found.group("number"));
                boolean isMark =
                        number == last + 1 || (number <= last && notes.containsKey(number));
                if (isMark) {
                    text.append(line.text(), from, found.start());
                    text.append(Marks.of(found.group("number")));
                    from = found.end();
                    last = Math.max(last, number);
                }
            }
            lines.add(from == 0 ? line : line.with(text + line.text().substring(from)));
        }
        return last == 0 ? source : withNotes(source, lines, notes, last);
    }

    /// Whether the sign stands beside a number anywhere, and in no symbol: most lines have none.
    private boolean mayHaveMark(String text) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            boolean isMark =
                    sign == '['
                            ? isDigit(text, at + 1)
                            : isDigit(text, at - 1) && !isDigit(text, at + 1);
            if (isMark) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /// The lines that begin as footnotes do, by number: the last one of each.
    private Map<Integer, Integer> notes(List<SourceLine> lines) {
        var notes = new TreeMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.indexOf(sign) >= 0) {
                Matcher first = note.matcher(text);
                if (first.matches()) {
                    notes.put(Integer.parseInt(first.group("number")), i);
                }
            }
        }
        return notes;
    }

    private Source withNotes(
            Source source, List<SourceLine> lines, Map<Integer, Integer> notes, int last) {
        var kept = new ArrayList<>(source.notes());
        var taken = new HashSet<Integer>();
        notes.forEach((number, index) -> {
            SourceLine line = lines.get(index);
            Matcher first = note.matcher(line.text());
            if (number <= last && first.matches()) {
                var text =
                        new SourceLine(
                                first.group("rest"),
                                line.page(),
                                line.number(),
                                line.column() + first.start("rest"));
                kept.add(new SourceNote(String.valueOf(number), List.of(text)));
                taken.add(index);
            }
        });
        var rest = new ArrayList<SourceLine>();
        for (int i = 0; i < lines.size(); i++) {
            rest.add(taken.contains(i) ? lines.get(i).with("") : lines.get(i));
        }
        return new Source(
                source.file(), source.form(), rest, kept, source.facts(), source.problems());
    }
}
