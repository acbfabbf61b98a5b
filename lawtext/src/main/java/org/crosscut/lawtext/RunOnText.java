package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.source.SourceLine;

/// Breaks lines in which several paragraphs run on, as copying from a page leaves them: before
/// paragraph numbers that count up one by one, around the name of the body, and before the first
/// words of preambular paragraphs. Where numbers do not count up nothing is broken.
final class RunOnText {
    /// Shorter lines hold no two paragraphs.
    private static final int SHORTEST = 120;

    private final Grammar grammar;

    RunOnText(Grammar grammar) {
        this.grammar = grammar;
    }

    List<SourceLine> lines(List<SourceLine> lines) {
        var broken = new ArrayList<SourceLine>();
        boolean isFirst = true;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            NavigableSet<Integer> cuts =
                    line.text().length() < SHORTEST
                            ? Collections.emptyNavigableSet()
                            : cuts(line.text(), isFirst, lines, i);
            add(broken, line, cuts);
            isFirst = isFirst && cuts.isEmpty() && !isOpen(line);
        }
        return broken;
    }

    /// Whether these words, but for the sign behind them, are a line that names the body.
    private boolean isNamed(String words) {
        String name = Blanks.strip(words.substring(0, words.length() - 1));
        return grammar.front().body().fits(name);
    }

    /// Whether the body's line or a numbered paragraph stands alone, so that the text has begun.
    private boolean isOpen(SourceLine line) {
        String text = Blanks.strip(line.text());
        return grammar.front().body().fits(text) || grammar.marks().number().fits(text);
    }

    private static void add(List<SourceLine> to, SourceLine line, NavigableSet<Integer> cuts) {
        int start = 0;
        for (int cut : cuts) {
            to.add(piece(line, start, cut));
            start = cut;
        }
        to.add(start == 0 ? line : piece(line, start, line.text().length()));
    }

    private static SourceLine piece(SourceLine line, int start, int end) {
        return new SourceLine(
                line.text().substring(start, end),
                line.page(),
                line.number(),
                line.column() + start);
    }

    private NavigableSet<Integer> cuts(
            String text, boolean isFirst, List<SourceLine> lines, int index) {
        List<Integer> numbers = numbers(text, lines, index);
        var cuts = new TreeSet<>(numbers);
        if (isFirst) {
            addHead(cuts, text, numbers);
        }
        cuts.remove(0);
        return cuts;
    }

    /// Around the name of the body, and before the preambular paragraphs that follow it.
    private void addHead(NavigableSet<Integer> cuts, String text, List<Integer> numbers) {
        int head = numbers.isEmpty() ? text.length() : numbers.getFirst();
        Matcher body = grammar.runOn().bodies().matcher(text).region(0, head);
        if (body.find() && isNamed(body.group()) && (!numbers.isEmpty() || body.end() < head / 2)) {
            cuts.add(body.start());
            cuts.add(body.end());
            Matcher opening = grammar.runOn().openings().matcher(text).region(body.end(), head);
            while (opening.find()) {
                cuts.add(opening.end());
            }
        }
    }

    /// Where in the line paragraphs begin: their numbers follow each other from 1 on, or from the
    /// number with which the line itself begins.
    private List<Integer> numbers(String text, List<SourceLine> lines, int index) {
        var starts = new ArrayList<Integer>();
        int expected = 1;
        boolean isChinese = false;
        int first = 0;
        while (first < text.length() && Blanks.isBlank(text.charAt(first))) {
            first++;
        }
        for (RunningNumber number : RunningNumber.in(text)) {
            boolean hasIdeographs = number.hasIdeographs();
            int value = value(number.text());
            boolean opensLine = number.start() <= first;
            if (opensLine) {
                starts.add(number.start());
                expected = value + 1;
                isChinese = hasIdeographs;
                continue;
            }
            boolean isNext = value == expected && (starts.isEmpty() || hasIdeographs == isChinese);
            String endings =
                    value == 1
                            ? grammar.endings().preamble() + grammar.endings().lead()
                            : grammar.endings().paragraph();
            if (isNext && isClosed(text, number.start(), endings)) {
                starts.add(number.start());
                expected = value + 1;
                isChinese = hasIdeographs;
            }
        }
        boolean opens = !starts.isEmpty() && starts.getFirst() <= first;
        boolean counts =
                starts.size() > 1 && !(opens && isCountedBelow(expected - 1, lines, index));
        return counts ? starts : List.of();
    }

    /// Whether what stands before a place ends with one of those.
    private static boolean isClosed(String text, int start, String endings) {
        String before = text.substring(Math.max(0, start - 40), start);
        return Ending.of(Blanks.strip(before), endings);
    }

    /// Whether a paragraph of that number begins one of the next lines.
    private static boolean isCountedBelow(int number, List<SourceLine> lines, int index) {
        Pattern below = Pattern.compile("^\\s*" + number + "[.．、](?![0-9]).*");
        return lines.stream()
                .skip(index + 1L)
                .limit(200)
                .anyMatch(l -> below.matcher(l.text()).matches());
    }

    private int value(String number) {
        return Character.isIdeographic(number.charAt(0))
                ? grammar.marks().numerals().indexOf(number) + 1
                : Integer.parseInt(number);
    }
}
