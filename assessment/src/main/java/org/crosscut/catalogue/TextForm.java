package org.crosscut.catalogue;

import java.util.Arrays;
import java.util.List;

/// The form that the texts of a column have, as a regular expression over the whole text.
///
/// It is turned into a table of states once, so that a cell is matched in one pass over its
/// characters: no pattern and no cell can make that slow.
public final class TextForm {
    private static final int ASCII = 0x80;

    /// What comes of reading a pattern.
    public sealed interface Answer {
        record Form(TextForm form) implements Answer {}

        /// @param at the position in the pattern from which on it cannot be read; 0 also for one
        ///   that is too large
        record Refused(int at) implements Answer {}
    }

    private final String pattern;
    private final String example;
    private final char[] classStarts;
    private final int[] asciiClasses = new int[ASCII];
    private final int[][] next;
    private final boolean[] accepting;

    /// @param classStarts the first character of each class of characters that no state tells
    ///   apart, ascending from 0
    /// @param next for each state and class the next state, or -1; the first state is 0
    TextForm(
            String pattern,
            String example,
            char[] classStarts,
            List<int[]> next,
            List<Boolean> accepting) {
        this.pattern = pattern;
        this.example = example;
        this.classStarts = classStarts;
        this.next = next.toArray(int[][]::new);
        this.accepting = new boolean[accepting.size()];
        for (int i = 0; i < this.accepting.length; i++) {
            this.accepting[i] = accepting.get(i);
        }
        for (char c = 0; c < ASCII; c++) {
            asciiClasses[c] = searched(c);
        }
    }

    /// @param example a text of that form, as error messages show it
    public static Answer of(String pattern, String example) {
        return switch (PatternParser.parse(pattern)) {
            case PatternParser.Answer.Refused(int at) -> new Answer.Refused(at);
            case PatternParser.Answer.Parsed(PatternNode node) -> {
                TextForm form = PatternStates.form(pattern, example, node);
                yield form == null ? new Answer.Refused(0) : new Answer.Form(form);
            }
        };
    }

    public String pattern() {
        return pattern;
    }

    public String example() {
        return example;
    }

    /// Whether the whole text has the form.
    public boolean matches(String text) {
        int state = 0;
        for (int i = 0; i < text.length() && state >= 0; i++) {
            char c = text.charAt(i);
            state = next[state][c < ASCII ? asciiClasses[c] : searched(c)];
        }
        return state >= 0 && accepting[state];
    }

    private int searched(char c) {
        int at = Arrays.binarySearch(classStarts, c);
        return at >= 0 ? at : -at - 2;
    }
}
