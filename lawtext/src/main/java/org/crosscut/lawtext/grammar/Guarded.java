package org.crosscut.lawtext.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is tried only on texts that have one of its words: most have none.
///
/// @param words one of which is part of whatever the pattern finds
/// @param reach how many characters stand before the first of them at most
public record Guarded(Pattern pattern, List<String> words, int reach) {
    public Guarded {
        words = List.copyOf(words);
    }

    /// Everything that the pattern finds, in the order of the text.
    public List<MatchResult> all(String text) {
        int word = next(text, 0);
        if (word < 0) {
            return List.of();
        }
        var all = new ArrayList<MatchResult>();
        Matcher matcher =
                pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        while (word >= 0 && matcher.region(Math.max(from, word - reach), text.length()).find()) {
            all.add(matcher.toMatchResult());
            from = matcher.end();
            word = next(text, from);
        }
        return all;
    }

    /// Where the next of the words begins; below 0 if there is none.
    private int next(String text, int from) {
        int next = -1;
        for (int i = 0; i < words.size(); i++) {
            int at = text.indexOf(words.get(i), from);
            next = next < 0 || (at >= 0 && at < next) ? at : next;
        }
        return next;
    }
}
