package org.crosscut.lawtext;

import org.crosscut.lawtext.grammar.Grammar;

/// The tail that belongs to all parts of a list: a line without number that goes on with the
/// sentence which the parts have left open.
final class Tail {
    private Tail() {}

    /// @param before the text of the part above it
    static boolean opens(CharSequence before, String line, Grammar grammar) {
        return !line.isEmpty()
                && goesOn(line.charAt(0))
                && !Ending.of(before, grammar.endings().text())
                && !grammar.openings().isOperative(line)
                && !grammar.openings().isPreambular(line);
    }

    /// A small letter, or an ideograph, which has no other form.
    private static boolean goesOn(char first) {
        return Character.isLowerCase(first) || Character.isIdeographic(first);
    }
}
