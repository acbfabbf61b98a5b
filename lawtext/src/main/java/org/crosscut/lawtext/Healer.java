package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.source.Marks;

/// Makes running text of printed lines: takes footnote marks out, joins lines, and leaves only the
/// blanks that a reader needs.
final class Healer {
    private static final String GLUED_AFTER = "/([“‘";
    private static final String GLUED_BEFORE = "/)],;:.”’";

    private static final int THOUSANDS = 3;

    private final Grammar.Spacing spacing;
    private final NavigableSet<String> vocabulary;
    private final Map<String, Footnote> footnotes;

    private Healer(
            Grammar grammar, NavigableSet<String> vocabulary, Map<String, Footnote> footnotes) {
        this.spacing = grammar.spacing();
        this.vocabulary = vocabulary;
        this.footnotes = Map.copyOf(footnotes);
    }

    /// One that knows neither footnotes nor the words of the text.
    static Healer plain(Grammar grammar) {
        return new Healer(grammar, new TreeSet<>(), Map.of());
    }

    /// @param lines whose words show how a word broken at a hyphen is written
    static Healer of(Grammar grammar, List<Line> lines, Map<String, Footnote> footnotes) {
        var words = new TreeSet<String>();
        for (Line line : lines) {
            for (String word : line.text().split("[^\\p{L}-]+", -1)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new Healer(grammar, words, footnotes);
    }

    Passage heal(TracedText printed, List<MarkFinder.Mark> marks) {
        String chars = printed.chars();
        var text = new StringBuilder(chars.length());
        var placed = new ArrayList<FootnoteMark>();
        boolean blank = false;
        boolean newLine = false;
        int m = 0;
        for (int i = 0; i < chars.length(); i++) {
            if (m < marks.size() && marks.get(m).start() == i) {
                String number = marks.get(m).number();
                Footnote footnote = Objects.requireNonNull(footnotes.get(number), number);
                placed.add(new FootnoteMark(footnote, text.length()));
                i = marks.get(m++).end() - 1;
                continue;
            }
            char c = chars.charAt(i);
            if (c == Marks.OPEN || c == Marks.CLOSE) {
                continue;
            }
            if (Blanks.isBlank(c)) {
                blank = true;
                newLine |= c == '\n';
                continue;
            }
            if (blank && !text.isEmpty()) {
                join(text, chars, i, newLine);
            }
            blank = false;
            newLine = false;
            int end = endOfWord(chars, i, m < marks.size() ? marks.get(m).start() : chars.length());
            text.append(chars, i, end);
            i = end - 1;
        }
        return new Passage(text.toString(), placed, printed.lines());
    }

    /// Where what is printed as it stands ends.
    ///
    /// @param start which is part of it
    /// @param limit where it ends at the latest
    private static int endOfWord(String chars, int start, int limit) {
        int end = start + 1;
        while (end < limit
                && !Blanks.isBlank(chars.charAt(end))
                && chars.charAt(end) != Marks.OPEN
                && chars.charAt(end) != Marks.CLOSE) {
            end++;
        }
        return end;
    }

    /// Puts between two characters what the blanks between them stand for.
    private void join(StringBuilder text, String chars, int next, boolean newLine) {
        char left = text.charAt(text.length() - 1);
        char right = chars.charAt(next);
        if (spacing.isWide(left) || spacing.isWide(right)) {
            return;
        }
        if (!newLine) {
            text.append(' ');
            return;
        }
        if (left == '-') {
            joinAtHyphen(text, word(chars, next), right);
            return;
        }
        boolean isNumber =
                (!spacing.wide().isEmpty() && isDigit(left) && isDigit(right))
                        || isBrokenNumber(text, chars, next);
        boolean isGlued =
                isNumber || GLUED_AFTER.indexOf(left) >= 0 || GLUED_BEFORE.indexOf(right) >= 0;
        if (!isGlued) {
            text.append(' ');
        }
    }

    /// Whether a line ends after a comma between the thousands of a number: "300,", "000".
    private static boolean isBrokenNumber(StringBuilder text, String chars, int next) {
        int comma = text.length() - 1;
        int end = next;
        while (end < chars.length() && isDigit(chars.charAt(end))) {
            end++;
        }
        return comma > 0
                && text.charAt(comma) == ','
                && isDigit(text.charAt(comma - 1))
                && end - next == THOUSANDS
                && (end == chars.length() || !Character.isLetter(chars.charAt(end)));
    }

    /// A hyphen at a line's end belongs to the word ("troop-contributing"), stands for a word to
    /// come ("troop- and police-contributing"), or only breaks it: the text itself shows which.
    private void joinAtHyphen(StringBuilder text, String after, char right) {
        if (spacing.suspended().contains(after)) {
            text.append(' ');
            return;
        }
        int hyphen = text.length() - 1;
        int start = hyphen;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, hyphen).toLowerCase(Locale.ROOT);
        if (Character.isLowerCase(right)
                && !before.isEmpty()
                && isKnown(before + after)
                && !isKnown(before + "-" + after)) {
            text.deleteCharAt(hyphen);
        }
    }

    /// Whether the text elsewhere has a word that begins so, such as a plural.
    private boolean isKnown(String beginning) {
        String word = vocabulary.ceiling(beginning);
        return word != null && word.startsWith(beginning);
    }

    private static String word(String chars, int start) {
        int end = start;
        while (end < chars.length() && Character.isLetter(chars.charAt(end))) {
            end++;
        }
        return chars.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
