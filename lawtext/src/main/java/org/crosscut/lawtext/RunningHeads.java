package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.source.SourceLine;

/// Takes out the title that pages repeat in the middle of the text: whole, or its first line.
final class RunningHeads {
    /// Shorter repetitions may be headings, but for one at the head of a page.
    private static final int SHORTEST = 25;

    private final Grammar grammar;

    RunningHeads(Grammar grammar) {
        this.grammar = grammar;
    }

    List<SourceLine> lines(List<SourceLine> lines) {
        String title = "";
        var kept = new ArrayList<SourceLine>();
        int page = 0;
        for (SourceLine line : lines) {
            String text = Blanks.strip(line.text());
            boolean opensPage = line.page() > Math.max(1, page);
            page = line.page();
            if (title.isEmpty()) {
                Matcher titled = grammar.front().title().match(text);
                title = titled != null ? titled.group("title") : "";
                kept.add(line);
            } else {
                boolean isRepeated =
                        opensPage
                                ? text.equals(title)
                                : text.length() >= SHORTEST && title.startsWith(text);
                kept.add(isRepeated ? without(line) : line);
            }
        }
        return kept;
    }

    /// The page breaks at it all the same.
    private static SourceLine without(SourceLine line) {
        String text = line.text().startsWith("\f") ? "\f" : "";
        return new SourceLine(text, line.page(), line.number(), line.column());
    }
}
