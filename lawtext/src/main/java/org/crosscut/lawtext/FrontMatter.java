package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Grammar;

/// What stands before the preamble.
///
/// @param symbol empty where the source does not tell both the body and the number
/// @param length how many lines it has
/// @param blocks the lines before the title, the title, and the line that opens the body
record FrontMatter(String symbol, List<Outline.Block> blocks, int length) {

    static FrontMatter of(List<Line> lines, Grammar grammar) {
        int title = first(lines, grammar.front().title());
        int body = first(lines, grammar.front().body());
        int numbered = first(lines, grammar.marks().number());
        // A line like these among the paragraphs is no front matter.
        int from = title < numbered ? title : lines.size();
        int to = body < numbered ? body : from < lines.size() ? from + 1 : 0;
        var text = new TracedText();
        var blocks = new ArrayList<Outline.Block>();
        for (int i = 0; i < Math.min(from, to); i++) {
            blocks.add(block(Paragraph.Kind.FRONT, "", lines.get(i), whole(lines.get(i))));
        }
        String number = "";
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            Matcher titled = grammar.front().title().matcher(line.text());
            if (titled.matches() && text.isEmpty()) {
                number = titled.group("number");
                text.append(line, titled.start("title"));
            } else if (!grammar.front().aside().matcher(line.text()).matches()) {
                text.append(line, 0);
            } else {
                blocks.add(block(Paragraph.Kind.FRONT, "", line, whole(line)));
            }
        }
        if (!text.isEmpty()) {
            blocks.add(block(Paragraph.Kind.TITLE, number, lines.get(from), text));
        }
        boolean hasBody = body < numbered;
        if (hasBody) {
            blocks.add(block(Paragraph.Kind.OPENING, "", lines.get(body), whole(lines.get(body))));
        }
        return new FrontMatter(
                hasBody && !number.isEmpty() ? prefix(lines.get(body), grammar) + number : "",
                blocks,
                hasBody ? body + 1 : to);
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
        Matcher body = grammar.front().body().matcher(line.text());
        return body.matches()
                ? Objects.requireNonNull(grammar.front().bodies().get(body.group("body")))
                : "";
    }

    /// The number of lines if none matches.
    private static int first(List<Line> lines, Pattern pattern) {
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return lines.size();
    }
}
