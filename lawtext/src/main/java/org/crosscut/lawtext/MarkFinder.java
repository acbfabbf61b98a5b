package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.source.Marks;

/// Tells footnote marks from numbers, where the source prints both as plain digits. A mark is glued
/// to what stands before it, is followed by no word that is counted, and takes its turn: marks
/// count up through the whole text.
final class MarkFinder {
    private static final int DIGITS_AT_MOST = 3;

    private final Grammar.Notes notes;
    private final Set<String> printed;
    private final Set<String> glued = new HashSet<>();
    private int last;

    /// A mark in a text as printed, from its first digit to after its last.
    record Mark(int start, int end, String number) {}

    /// Digits that look like a mark.
    ///
    /// @param isGlued whether nothing but a letter or a quote stands before them
    /// @param mayRepeat whether what stands before them may carry an earlier footnote's mark
    /// @param isSure whether the source itself shows it as a mark
    private record Candidate(Mark mark, boolean isGlued, boolean mayRepeat, boolean isSure) {
        int value() {
            return Integer.parseInt(mark.number());
        }
    }

    /// @param printed the numbers of the footnotes whose text is there
    MarkFinder(Grammar grammar, Set<String> printed) {
        this.notes = grammar.notes();
        this.printed = Set.copyOf(printed);
    }

    /// The marks of all texts, which are given in their order.
    Map<TracedText, List<Mark>> find(List<TracedText> texts) {
        var candidates = new LinkedHashMap<TracedText, List<Candidate>>();
        for (TracedText text : texts) {
            List<Candidate> found = candidates(text.chars());
            candidates.put(text, found);
            found.stream().filter(Candidate::isGlued).forEach(c -> glued.add(c.mark().number()));
        }
        var marks = new LinkedHashMap<TracedText, List<Mark>>();
        candidates.forEach((text, found) ->
                marks.put(
                        text,
                        found.stream().filter(this::takesItsTurn).map(Candidate::mark).toList()));
        return marks;
    }

    private boolean takesItsTurn(Candidate candidate) {
        boolean isPrinted = printed.contains(candidate.mark().number());
        int value = candidate.value();
        boolean isTurn;
        if (candidate.isSure()) {
            isTurn = true;
        } else if (!candidate.isGlued()) {
            // It counts only where no better candidate has its number.
            isTurn = isPrinted && value == last + 1 && !glued.contains(candidate.mark().number());
        } else if (value <= last) {
            isTurn = isPrinted && candidate.mayRepeat();
        } else {
            isTurn = value == last + 1 || isPrinted;
        }
        last = isTurn ? Math.max(last, value) : last;
        return isTurn;
    }

    private List<Candidate> candidates(String chars) {
        var candidates = new ArrayList<Candidate>();
        int i = 0;
        while (i < chars.length()) {
            int digits = chars.charAt(i) == Marks.OPEN ? i + 1 : i;
            int end = digits;
            while (end < chars.length() && isDigit(chars.charAt(end))) {
                end++;
            }
            if (digits > i && end > digits && end < chars.length()) {
                var mark = new Mark(i, end + 1, chars.substring(digits, end));
                candidates.add(new Candidate(mark, true, true, true));
            } else if (end > i) {
                addCandidate(candidates, chars, i, end);
            }
            i = end + 1;
        }
        return candidates;
    }

    private void addCandidate(List<Candidate> candidates, String chars, int start, int end) {
        if (end - start > DIGITS_AT_MOST || start == 0 || chars.charAt(start) == '0') {
            return;
        }
        boolean opensLine = chars.charAt(start - 1) == '\n';
        boolean isApart = opensLine || Blanks.isBlank(chars.charAt(start - 1));
        // One that stands apart counts only where its footnote is printed; few numbers do.
        if (isApart && !printed.contains(chars.substring(start, end))) {
            return;
        }
        int left = isApart ? start - 2 : start - 1;
        if (isApart && !opensLine && takesNumber(chars, left)) {
            return;
        }
        if (left < 0 || !mayStandBefore(chars, left) || !mayStandAfter(chars, end)) {
            return;
        }
        char before = chars.charAt(left);
        boolean continuesNumber =
                left > 0 && isDigit(chars.charAt(left - 1)) && !Character.isLetter(before);
        // "2.5" and "1,000" are numbers; "10,5" may be a number with its mark.
        if (continuesNumber && (before == '.' || end - start == DIGITS_AT_MOST)) {
            return;
        }
        candidates.add(
                new Candidate(
                        new Mark(start, end, chars.substring(start, end)),
                        !isApart && !continuesNumber,
                        notes.closing().indexOf(before) >= 0,
                        false));
    }

    /// Whether the word that ends at a place is one that numbers follow: "article 5".
    private boolean takesNumber(String chars, int end) {
        if (end < 0) {
            return true;
        }
        int start = end;
        while (start > 0 && !Blanks.isBlank(chars.charAt(start - 1))) {
            start--;
        }
        return notes.takesNumber().matcher(chars).region(start, end + 1).matches();
    }

    private boolean mayStandBefore(String chars, int left) {
        char c = chars.charAt(left);
        if (!Character.isIdeographic(c)
                && !Character.isLowerCase(c)
                && notes.before().indexOf(c) < 0) {
            return false;
        }
        int start = left;
        while (start > 0 && !Blanks.isBlank(chars.charAt(start - 1))) {
            start--;
        }
        return !notes.notAfter().matcher(chars).region(start, left + 1).matches();
    }

    private boolean mayStandAfter(String chars, int end) {
        int right = end;
        while (right < chars.length() && Blanks.isBlank(chars.charAt(right))) {
            right++;
        }
        if (right == chars.length()) {
            return true;
        }
        if (right > end) {
            return !notes.counts().matcher(chars).region(right, chars.length()).lookingAt();
        }
        boolean isDecimal = end + 1 < chars.length() && isDigit(chars.charAt(end + 1));
        return notes.after().indexOf(chars.charAt(right)) >= 0 && !isDecimal;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
