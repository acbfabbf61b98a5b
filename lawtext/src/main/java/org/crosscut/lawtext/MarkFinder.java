package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.crosscut.lawtext.grammar.Grammar;

/// Tells footnote marks from numbers, where the source prints both as plain digits. A mark is glued
/// to what stands before it, is followed by no word that is counted, and takes its turn: marks
/// count up through the whole text, so texts are given in their order.
final class MarkFinder {
    private static final int DIGITS_AT_MOST = 3;

    private final Grammar.Notes notes;
    private final Set<String> printed;
    private int last;

    /// A mark in a text as printed, from its first digit to after its last.
    record Mark(int start, int end, String number) {}

    /// @param printed the numbers of the footnotes whose text is there
    MarkFinder(Grammar grammar, Set<String> printed) {
        this.notes = grammar.notes();
        this.printed = Set.copyOf(printed);
    }

    List<Mark> next(TracedText text) {
        CharSequence chars = text.chars();
        var marks = new ArrayList<Mark>();
        int i = 0;
        while (i < chars.length()) {
            int end = i;
            while (end < chars.length() && isDigit(chars.charAt(end))) {
                end++;
            }
            if (end > i) {
                if (isMark(chars, i, end)) {
                    String number = chars.subSequence(i, end).toString();
                    last = Math.max(last, Integer.parseInt(number));
                    marks.add(new Mark(i, end, number));
                }
                i = end;
            }
            i++;
        }
        return marks;
    }

    private boolean isMark(CharSequence chars, int start, int end) {
        if (end - start > DIGITS_AT_MOST || start == 0 || chars.charAt(start) == '0') {
            return false;
        }
        boolean opensLine = chars.charAt(start - 1) == '\n';
        int left = opensLine ? start - 2 : start - 1;
        if (left < 0 || !mayStandBefore(chars, left) || !mayStandAfter(chars, end)) {
            return false;
        }
        String number = chars.subSequence(start, end).toString();
        int value = Integer.parseInt(number);
        boolean isPrinted = printed.contains(number);
        if (opensLine || followsDigit(chars, left)) {
            boolean isThousand = followsDigit(chars, left) && end - start == DIGITS_AT_MOST;
            return isPrinted && value == last + 1 && !isThousand;
        }
        if (value <= last) {
            return isPrinted && notes.closing().indexOf(chars.charAt(left)) >= 0;
        }
        return value == last + 1 || isPrinted;
    }

    private boolean mayStandBefore(CharSequence chars, int left) {
        char c = chars.charAt(left);
        return (Character.isIdeographic(c)
                        || Character.isLowerCase(c)
                        || notes.before().indexOf(c) >= 0)
                && notes.neverBefore().indexOf(c) < 0;
    }

    private boolean mayStandAfter(CharSequence chars, int end) {
        int right = end;
        while (right < chars.length() && Blanks.isBlank(chars.charAt(right))) {
            right++;
        }
        if (right == chars.length()) {
            return true;
        }
        char c = chars.charAt(right);
        if (right == end) {
            boolean isDecimal =
                    c != ' ' && end + 1 < chars.length() && isDigit(chars.charAt(end + 1));
            return notes.after().indexOf(c) >= 0 && !isDecimal;
        }
        Matcher counts = notes.counts().matcher(chars).region(right, chars.length());
        return !counts.lookingAt();
    }

    /// Whether a point or comma stands before, and a digit before that: a decimal, or a list.
    private boolean followsDigit(CharSequence chars, int left) {
        return left > 0 && isDigit(chars.charAt(left - 1)) && !Character.isLetter(chars.charAt(left));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
