package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.source.SourceLine;

/// Gives paragraphs that older texts number with ideographs (一、二、三、) the digits that later ones
/// have. Only where no paragraph has digits, the numbers count up from 1 and the lines end as
/// paragraphs do: otherwise they number sections.
final class HanNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("^(?<blank>\\s*)(?<number>[一二三四五六七八九十]{1,3})(?<point>[、.．])\\s*\\S.*");

    private final Grammar grammar;

    HanNumbers(Grammar grammar) {
        this.grammar = grammar;
    }

    List<SourceLine> lines(List<SourceLine> lines) {
        if (lines.stream().anyMatch(this::isNumbered)) {
            return lines;
        }
        List<Integer> counted = counted(lines);
        if (counted.size() < 2 || counted.stream().noneMatch(i -> ends(lines, i))) {
            return lines;
        }
        var rewritten = new ArrayList<>(lines);
        for (int n = 0; n < counted.size(); n++) {
            SourceLine line = lines.get(counted.get(n));
            Matcher number = NUMBER.matcher(line.text());
            if (number.matches()) {
                String rest = line.text().substring(number.end("point"));
                String text = number.group("blank") + (n + 1) + ". " + rest.stripLeading();
                rewritten.set(
                        counted.get(n),
                        new SourceLine(text, line.page(), line.number(), line.column()));
            }
        }
        return rewritten;
    }

    private boolean isNumbered(SourceLine line) {
        return grammar.marks().number().fits(Blanks.strip(line.text()));
    }

    /// The lines whose numbers count up from 1, one by one.
    private List<Integer> counted(List<SourceLine> lines) {
        var counted = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher number = NUMBER.matcher(lines.get(i).text());
            if (number.matches()) {
                int value = grammar.marks().numerals().indexOf(number.group("number")) + 1;
                if (value == counted.size() + 1) {
                    counted.add(i);
                }
            }
        }
        return counted;
    }

    /// Whether the line, or the last before the next empty one, ends as a paragraph does.
    private boolean ends(List<SourceLine> lines, int index) {
        int end =
                IntStream.range(index, lines.size())
                        .filter(i -> lines.get(i).text().isBlank())
                        .findFirst()
                        .orElse(lines.size());
        return Ending.of(Blanks.strip(lines.get(end - 1).text()), grammar.endings().paragraph());
    }
}
