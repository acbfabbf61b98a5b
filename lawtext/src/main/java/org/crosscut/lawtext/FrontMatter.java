package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.grammar.LineForm;

/// What stands before the preamble.
///
/// @param symbol empty where the source does not tell both the body and the number
/// @param length how many lines it has
/// @param blocks the lines before the title, the title, and the line that opens the body
record FrontMatter(String symbol, List<Outline.Block> blocks, int length) {
    /// The body's line stands at most so many lines below the title.
    private static final int FRONT_LINES = 12;

    /// @param name of the source, which tells the resolution that is meant where there are several
    /// @param eachLineEnds whether every line is a paragraph
    static FrontMatter of(String name, List<Line> lines, boolean eachLineEnds, Grammar grammar) {
        int numbered = first(lines, grammar.marks().number(), 0);
        int title = title(name, lines, grammar);
        int body = first(lines, grammar.front().body(), title < lines.size() ? title : 0);
        // A line like these among the paragraphs is no front matter.
        boolean isAhead = title < lines.size() && (title < numbered || body < title + FRONT_LINES);
        int from = isAhead ? title : lines.size();
        boolean hasBody =
                body < lines.size()
                        && (body < numbered || (from < lines.size() && body < from + FRONT_LINES));
        int to = hasBody ? body : from < lines.size() ? from + 1 : 0;
        var blocks = new ArrayList<Outline.Block>();
        for (int i = 0; i < Math.min(from, to); i++) {
            blocks.add(block(Paragraph.Kind.FRONT, "", lines.get(i), whole(lines.get(i))));
        }
        String number = "";
        int end = to;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            Matcher titled = grammar.front().title().match(line.text());
            if (i == from && titled != null) {
                number = titled.group("number");
                blocks.add(title(line, titled, number));
            } else if (grammar.front().aside().fits(line.text())) {
                blocks.add(block(Paragraph.Kind.FRONT, "", line, whole(line)));
            } else if (eachLineEnds && grammar.structure().numeralAlone().fits(line.text())) {
                // A part of the resolution opens above the body's line.
                end = i;
                break;
            } else if (eachLineEnds) {
                blocks.add(block(Paragraph.Kind.TITLE, "", line, whole(line)));
            } else if (blocks.isEmpty() || blocks.getLast().kind() != Paragraph.Kind.TITLE) {
                blocks.add(block(Paragraph.Kind.TITLE, "", line, whole(line)));
            } else {
                blocks.getLast().text().append(line, 0);
            }
        }
        String symbol =
                hasBody && !number.isEmpty() ? prefix(lines.get(body), grammar) + number : "";
        if (hasBody && body < lines.size() && end == to) {
            blocks.add(block(Paragraph.Kind.OPENING, "", lines.get(body), whole(lines.get(body))));
            end++;
        }
        return new FrontMatter(symbol, blocks, end);
    }

    /// The words after the number; the line itself where there are none.
    private static Outline.Block title(Line line, Matcher titled, String number) {
        var text = new TracedText();
        boolean isNamed = !titled.group("title").isEmpty();
        text.append(line, isNamed ? titled.start("title") : 0);
        return new Outline.Block(
                Paragraph.Kind.TITLE,
                0,
                isNamed ? line.text().substring(0, titled.start("title")).strip() : "",
                number,
                Section.NONE,
                line,
                text);
    }

    private static Outline.Block block(
            Paragraph.Kind kind, String number, Line place, TracedText text) {
        return new Outline.Block(kind, 0, number, number, Section.NONE, place, text);
    }

    private static TracedText whole(Line line) {
        var text = new TracedText();
        text.append(line, 0);
        return text;
    }

    private static String prefix(Line line, Grammar grammar) {
        Matcher body = grammar.front().body().match(line.text());
        return body != null
                ? Objects.requireNonNull(grammar.front().bodies().get(body.group("body")))
                : "";
    }

    static boolean isTitle(Line line, Grammar grammar) {
        return grammar.front().title().fits(line.text());
    }

    static boolean isOpening(Line line, Grammar grammar) {
        return grammar.front().body().fits(line.text());
    }

    /// The title's line: where the source holds several resolutions, the one that its name tells.
    private static int title(String name, List<Line> lines, Grammar grammar) {
        String plain = plain(name);
        int first = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher titled = grammar.front().title().match(lines.get(i).text());
            if (titled != null) {
                if (plain.endsWith(plain(titled.group("number")))) {
                    return i;
                }
                first = i;
            }
        }
        return first;
    }

    /// Letters and digits, what stands between them as one stroke.
    private static String plain(String name) {
        return name.replaceAll("\\.[a-z]{2,4}$", "")
                .replaceAll("[^A-Za-z0-9]+", "/")
                .replaceAll("/$", "");
    }

    /// The number of lines if none matches.
    private static int first(List<Line> lines, LineForm form, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (form.fits(lines.get(i).text())) {
                return i;
            }
        }
        return lines.size();
    }
}
