package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.grammar.Grammar;

/// Tells how deep a lettered part stands: letters are the first level below a paragraph, roman
/// numerals the next; "(i)" is the letter after "(h)" unless a list of numerals begins there. "a."
/// among "(i)" and "(ii)" is a list of its own below them.
final class PartLevels {
    /// The level of a paragraph's lettered parts, and of their tail.
    static final int LETTERS = 2;

    private final SourceText source;
    private final List<String> numerals;
    private final List<Diagnostic> problems;
    private final List<Item> open = new ArrayList<>();
    private String number = "";

    /// The last item of a list that is still open.
    ///
    /// @param letter empty where the list has none yet
    /// @param isBracketed whether it is printed "(a)" and not "a."
    private record Item(String letter, boolean isBracketed) {}

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
    ///
    /// @param label as printed, with its brackets or point
    int level(String label, String letter, Line line) {
        var item = new Item(letter, label.contains(")") || label.contains("）"));
        int deepest = open.size();
        for (int depth = deepest - 1; depth >= 0; depth--) {
            if (follows(open.get(depth), item, depth)) {
                return set(depth, item);
            }
        }
        boolean isOther = deepest > 0 && open.getLast().isBracketed() && !item.isBracketed();
        if (isFirst(letter) && (deepest < 2 || isOther)) {
            // A list of numerals stands one level deeper even where no letter is above it.
            while (numerals.indexOf(letter) == 0 && open.isEmpty()) {
                open.add(new Item("", item.isBracketed()));
            }
            return set(open.size(), item);
        }
        if (isFirst(letter)) {
            return set(numerals.indexOf(letter) == 0 ? 1 : 0, item);
        }
        int depth = isNumeral(letter) && (letter.length() > 1 || deepest > 1) ? 1 : 0;
        checkGap(depth, letter, line);
        while (open.size() < depth) {
            open.add(new Item("", item.isBracketed()));
        }
        return set(depth, item);
    }

    int bulletLevel() {
        return open.isEmpty() ? LETTERS : open.size() + LETTERS;
    }

    private int set(int depth, Item item) {
        while (open.size() > depth) {
            open.removeLast();
        }
        open.add(item);
        return depth + LETTERS;
    }

    private boolean isFirst(String letter) {
        return letter.equals("a") || letter.equals("A") || numerals.indexOf(letter) == 0;
    }

    private boolean isNumeral(String letter) {
        return numerals.contains(letter);
    }

    private boolean follows(Item before, Item item, int depth) {
        if (before.letter().isEmpty() || before.isBracketed() != item.isBracketed()) {
            return false;
        }
        int numeral = numerals.indexOf(before.letter());
        boolean isNextNumeral =
                depth > 0 && numeral >= 0 && numerals.indexOf(item.letter()) == numeral + 1;
        return isNextNumeral || item.letter().equals(next(before.letter()));
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
        String before = depth < open.size() ? open.get(depth).letter() : "";
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
