package org.crosscut.lawtext.directive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Whom a document means by a word that stands for a longer name: "the Authority" after "the
/// International Seabed Authority", "the Bureau" after "the Bureau of the Working Group", "parties"
/// after what they are parties to. The name that came last.
public final class ShortNames {
    /// The name under which lexicons list "parties": those to the treaty or conflict that is meant.
    private static final String PARTIES = "@parties";

    private final Map<String, Name> names = new HashMap<>();
    private final Parties parties = new Parties();

    /// @param isListed whether the list of authorities has it
    record Name(String name, boolean isListed) {}

    /// Takes the full names of a sentence.
    void take(Sentence sentence) {
        for (int i = 0; i < sentence.tokens.size(); i++) {
            if (sentence.isCapital(i) && sentence.starts(Category.ARTICLE, i - 1)) {
                takeUnlisted(sentence, i);
            }
        }
        for (Hit hit : sentence.all(Category.AUTHORITY)) {
            int from = sentence.afterArticle(hit.from());
            int head = head(sentence, from, hit.to());
            if (hit.to() - from > 1
                    && !hit.name().contains("+")
                    && !hit.name().startsWith("@")
                    && sentence.isCapital(from)
                    && sentence.isCapital(head)) {
                names.put(sentence.tokens.word(head), new Name(hit.name(), true));
            }
        }
    }

    /// Takes what a sentence names that has parties, once all of it has been read.
    void takeSides(Sentence sentence) {
        parties.take(sentence);
    }

    /// A name in capitals that the list of authorities does not have: "the Bureau of the Ad Hoc
    /// Working Group of the Whole".
    private void takeUnlisted(Sentence sentence, int from) {
        int to = sentence.endOfName(from);
        int head = head(sentence, from, to);
        String word = sentence.tokens.word(head);
        if (to - from > 1 && sentence.lexicon.agents().contains(word)) {
            var name = new Name(sentence.printed(sentence.span(from, to)), false);
            names.merge(word, name, (before, last) -> before.isListed() ? before : last);
        }
    }

    /// The name that one word with an article stands for.
    Optional<Name> at(Sentence sentence, int token) {
        boolean isAlone =
                sentence.isCapital(token)
                        && sentence.starts(Category.ARTICLE, token - 1)
                        && !goesOn(sentence, token + 1);
        return isAlone
                ? Optional.ofNullable(names.get(sentence.tokens.word(token)))
                : Optional.empty();
    }

    /// The names that a phrase of the list of authorities stands for; none where it is "parties"
    /// and the text has not said to what.
    List<String> of(Sentence sentence, Hit hit) {
        return hit.name().equals(PARTIES)
                ? parties.of(sentence, hit).stream().toList()
                : List.of(hit.name().split("\\+", -1));
    }

    /// The last word before what the name is of or for.
    static int head(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (sentence.starts(Category.NAME_LINK, i)) {
                return i - 1;
            }
        }
        return to - 1;
    }

    private static boolean goesOn(Sentence sentence, int next) {
        return next < sentence.tokens.size()
                && (sentence.isCapital(next) || sentence.starts(Category.NAME_LINK, next));
    }
}
