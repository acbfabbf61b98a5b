package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.grammar.Grammar;

/// Tells how deep a lettered part stands: letters are the first level below a paragraph, roman
/// numerals the next; "(i)" is the letter after "(h)" unless a list of numerals begins there.
final class PartLevels {
    private static final int LETTERS = 2;

    private final SourceText source;
    private final List<String> numerals;
    private final List<Diagnostic> problems;
    private final List<String> open = new ArrayList<>();
    private String number = "";

    PartLevels(SourceText source, Grammar grammar, List<Diagnostic> problems) {
        this.source = source;
        this.numerals = grammar.structure().partNumerals();
        this.problems = problems;
    }

    void begin(String paragraph) {
        number = paragraph;
    }

    /// What comes next is no part of the list.
    void finish() {
        open.clear();
        number = "";
    }

    /// The level of the next part, which is then open.
    int level(String letter, Line line) {
        int deepest = open.size();
        for (int depth = deepest - 1; depth >= 0; depth--) {
            if (follows(open.get(depth), letter)) {
                return set(depth, letter);
            }
        }
        if (isFirst(letter) && deepest < 2) {
            // A list of numerals stands one level deeper even where no letter is above it.
            while (numerals.indexOf(letter) == 0 && open.isEmpty()) {
                open.add("");
            }
            return set(open.size(), letter);
        }
        if (isFirst(letter)) {
            return set(numerals.indexOf(letter) == 0 ? 1 : 0, letter);
        }
        int depth = isNumeral(letter) && (letter.length() > 1 || deepest > 1) ? 1 : 0;
        checkGap(depth, letter, line);
        while (open.size() < depth) {
            open.add("");
        }
        return set(depth, letter);
    }

    int bulletLevel() {
        return open.isEmpty() ? LETTERS : open.size() + LETTERS;
    }

    private int set(int depth, String letter) {
        while (open.size() > depth) {
            open.removeLast();
        }
        open.add(letter);
        return depth + LETTERS;
    }

    private boolean isFirst(String letter) {
        return letter.equals("a") || letter.equals("A") || numerals.indexOf(letter) == 0;
    }

    private boolean isNumeral(String letter) {
        return numerals.contains(letter);
    }

    private boolean follows(String before, String letter) {
        if (before.isEmpty()) {
            return false;
        }
        int numeral = numerals.indexOf(before);
        boolean isNextNumeral = numeral >= 0 && numerals.indexOf(letter) == numeral + 1;
        return isNextNumeral || letter.equals(next(before));
    }

    /// `b` after `a`, `aa` after `z`, `bb` after `aa`.
    private static String next(String letter) {
        char c = letter.charAt(letter.length() - 1);
        if (c == 'z') {
            return "a".repeat(letter.length() + 1);
        }
        return String.valueOf((char) (c + 1)).repeat(letter.length());
    }

    private void checkGap(int depth, String letter, Line line) {
        if (number.isEmpty()) {
            return;
        }
        String before = depth < open.size() ? open.get(depth) : "";
        boolean isRepeat = !before.isEmpty() && letter.compareTo(before) <= 0;
        problems.add(
                Diagnostic.of(
                        isRepeat ? TextCode.PART_REPEAT : TextCode.PART_GAP,
                        source.at(line.number(), line.column()),
                        "number",
                        number,
                        "letter",
                        letter,
                        "missing",
                        isRepeat ? "" : "(" + (before.isEmpty() ? "a" : next(before)) + ")"));
    }
}
