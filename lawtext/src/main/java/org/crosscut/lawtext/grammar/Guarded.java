package org.crosscut.lawtext.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is tried only on texts that have one of its words: most have none.
///
/// @param words any of which a text must have; empty where it is always tried
public record Guarded(Pattern pattern, List<String> words) {
    private static final Pattern NEVER = Pattern.compile("(?!)");

    public Guarded {
        words = List.copyOf(words);
    }

    /// One that finds nothing where the text has none of the words.
    public Matcher matcher(String text) {
        return mayFind(text) ? pattern.matcher(text) : NEVER.matcher("");
    }

    private boolean mayFind(String text) {
        if (words.isEmpty()) {
            return true;
        }
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
