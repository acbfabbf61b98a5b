package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// To what "parties" are parties: the treaties and conflicts that a document has named so far.
final class Parties {
    /// What the same sentence names counts within so many words before.
    private static final int NAMED_BEFORE = 300;

    private final List<Side> named = new ArrayList<>();

    /// Who is party to something.
    ///
    /// @param words what they are party to, in small letters
    private record Side(String name, String words) {}

    /// Takes what a sentence names, once all of it has been read.
    void take(Sentence sentence) {
        sentence.all(Category.SIDES).forEach(hit -> named.add(side(sentence, hit)));
    }

    /// How "parties" are called here; empty where nothing is named that has any. "That Convention"
    /// is the last named, as is what bare "parties" are parties to if the same sentence tells; "the
    /// Convention" and other "parties" mean the one named most often.
    Optional<String> of(Sentence sentence, Hit parties) {
        List<Side> here =
                sentence
                        .in(
                                Category.SIDES,
                                Math.max(0, parties.from() - NAMED_BEFORE),
                                parties.from())
                        .stream()
                        .map(h -> side(sentence, h))
                        .toList();
        var all = new ArrayList<>(named);
        all.addAll(here);
        int article = parties.to() - 2;
        boolean isPointedAt =
                article > parties.from() && sentence.starts(Category.ARTICLE, article);
        if (isPointedAt) {
            String head = sentence.tokens.word(parties.to() - 1);
            all.removeIf(s -> !s.words().contains(head));
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean isLast = isPointedAt ? !sentence.isDefinite(article) : !here.isEmpty();
        return Optional.of(isLast ? all.getLast().name() : mostOften(all));
    }

    private static String mostOften(List<Side> all) {
        var counts = new LinkedHashMap<String, Integer>();
        all.forEach(s -> counts.merge(s.name(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static Side side(Sentence sentence, Hit hit) {
        String words = sentence.printed(sentence.span(hit)).toLowerCase(Locale.ROOT);
        return new Side(hit.name(), words);
    }
}
