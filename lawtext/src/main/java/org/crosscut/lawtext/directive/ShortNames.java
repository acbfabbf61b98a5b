package org.crosscut.lawtext.directive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Whom a document means by the head of a name: "the Authority" after "the International Seabed
/// Authority", "the Division" after "the Division for Ocean Affairs". The name that came last.
public final class ShortNames {
    private final Map<String, String> names = new HashMap<>();

    /// Takes the full names of a sentence.
    void take(Sentence sentence) {
        for (Hit hit : sentence.all(Category.AUTHORITY)) {
            int from = sentence.tokens.word(hit.from()).equals("the") ? hit.from() + 1 : hit.from();
            int head = head(sentence, from, hit.to());
            if (hit.to() - from > 1
                    && !hit.name().contains("+")
                    && sentence.isCapital(from)
                    && sentence.isCapital(head)) {
                names.put(sentence.tokens.word(head), hit.name());
            }
        }
    }

    /// The name that one word with an article stands for.
    Optional<String> at(Sentence sentence, int token) {
        boolean isAlone =
                sentence.isCapital(token)
                        && isArticle(sentence.tokens.word(token - 1))
                        && !goesOn(sentence, token + 1);
        return isAlone
                ? Optional.ofNullable(names.get(sentence.tokens.word(token)))
                : Optional.empty();
    }

    /// The last word before what the name is of or for.
    private static int head(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isLink(sentence.tokens.word(i))) {
                return i - 1;
            }
        }
        return to - 1;
    }

    private static boolean goesOn(Sentence sentence, int next) {
        return next < sentence.tokens.size()
                && (sentence.isCapital(next) || isLink(sentence.tokens.word(next)));
    }

    private static boolean isLink(String word) {
        return switch (word) {
            case "of", "for", "on" -> true;
            default -> false;
        };
    }

    private static boolean isArticle(String word) {
        return switch (word) {
            case "the", "that", "this" -> true;
            default -> false;
        };
    }
}
