package org.crosscut.lawtext;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Grammar;

/// What stands before the preamble.
///
/// @param symbol empty where the source does not tell both the body and the number
/// @param length how many lines it has
record FrontMatter(String symbol, TracedText title, int length) {

    static FrontMatter of(List<Line> lines, Grammar grammar) {
        int title = first(lines, grammar.front().title());
        int body = first(lines, grammar.front().body());
        int numbered = first(lines, grammar.marks().number());
        // A line like these among the paragraphs is no front matter.
        int from = title < numbered ? title : lines.size();
        int to = body < numbered ? body : from < lines.size() ? from + 1 : 0;
        var text = new TracedText();
        String number = "";
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            Matcher titled = grammar.front().title().matcher(line.text());
            if (titled.matches() && text.isEmpty()) {
                number = titled.group("number");
                text.append(line, titled.start("title"));
            } else if (!grammar.front().aside().matcher(line.text()).matches()) {
                text.append(line, 0);
            }
        }
        boolean hasBody = body < numbered;
        return new FrontMatter(
                hasBody && !number.isEmpty() ? prefix(lines.get(body), grammar) + number : "",
                text,
                hasBody ? body + 1 : to);
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
