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
        int[] places = new int[words.size()];
        int word = next(text, 0, places);
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
            word = next(text, from, places);
        }
        return all;
    }

    /// Where the next of the words begins; below 0 if there is none.
    ///
    /// @param places where each stands next, as found so far; below 0 where it stands nowhere else
    private int next(String text, int from, int[] places) {
        int next = -1;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && (places[i] < from || from == 0)) {
                places[i] = text.indexOf(words.get(i), from);
            }
            int at = places[i];
            next = next < 0 || (at >= 0 && at < next) ? at : next;
        }
        return next;
    }
}
