package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Finds what a clause asks to be delivered. Some words say it wherever they stand; others only as
/// the last word of what someone has to do something to ("to develop national **strategies** for"),
/// for before another word they describe it ("strategies" in "strategies unit"); and some verbs say
/// it by themselves ("to identify").
final class DeliverableFinder {
    /// The name under which lexicons list verbs that are actions only after a mark such as "to", or
    /// joined to one before.
    private static final String BASE = "base";

    /// … and those that are none after an article: "the funding".
    private static final String GERUND = "gerund";

    private final Sentence sentence;
    private final int from;
    private final int to;
    private final boolean[] isBackground;
    private final List<Hit> found = new ArrayList<>();

    /// @param from the first token after the verb of the clause
    /// @param to the token after the clause
    DeliverableFinder(Sentence sentence, int from, int to) {
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        isBackground = background();
    }

    /// @param beginsWithAction whether a verb that opens the clause is what is asked: "(a) Develop"
    List<Deliverable> find(boolean beginsWithAction) {
        sentence.in(Category.KIND, from, to).forEach(this::add);
        sentence.in(Category.DELIVERED, from, to).stream()
                .findFirst()
                .ifPresent(delivered -> takeObjects(from, delivered.from()));
        List<Hit> actions = actions(beginsWithAction);
        for (int i = 0; i < actions.size(); i++) {
            int end = i + 1 < actions.size() ? actions.get(i + 1).from() : to;
            take(actions.get(i), end);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Hit::from))
                .map(hit -> {
                    Span span = sentence.span(hit);
                    return new Deliverable(hit.name(), sentence.printed(span), span);
                })
                .toList();
    }

    private List<Hit> actions(boolean beginsWithAction) {
        var actions = new ArrayList<Hit>();
        boolean isMarked = false;
        for (Hit hit : sentence.in(Category.ACTION, from, to)) {
            boolean isBase = hit.name().equals(BASE);
            if (isBase ? isMarked(hit, beginsWithAction, isMarked) : !isNoun(hit)) {
                actions.add(hit);
                isMarked |= isBase;
            }
        }
        return actions;
    }

    private boolean isNoun(Hit hit) {
        return hit.name().equals(GERUND)
                && sentence.endingAt(Category.DETERMINER, hit.from()).isPresent();
    }

    private boolean isMarked(Hit hit, boolean beginsWithAction, boolean isMarkedBefore) {
        int at = hit.from();
        Optional<Hit> adverb = sentence.endingAt(Category.ADVERB, at);
        while (adverb.isPresent() && adverb.get().from() >= from) {
            at = adverb.get().from();
            adverb = sentence.endingAt(Category.ADVERB, at);
        }
        return (at == from && beginsWithAction)
                || sentence.endingAt(Category.ACTION_MARK, at).isPresent()
                || sentence.endingAt(Category.MODAL, at).isPresent()
                || (isMarkedBefore && sentence.endingAt(Category.OBJECT_JOINT, at).isPresent());
    }

    /// What an action says itself, or else its objects.
    private void take(Hit action, int end) {
        Optional<Hit> itself = sentence.startingAt(Category.ACTION_KIND, action.from());
        if (itself.isPresent()) {
            add(itself.get());
            return;
        }
        if (!takeObjects(action.to(), end)) {
            sentence.startingAt(Category.OTHERWISE_KIND, action.from()).ifPresent(this::add);
        }
    }

    /// What the last words of objects say, up to where these end. Answers whether any says
    /// something.
    private boolean takeObjects(int from, int end) {
        boolean isTold = false;
        int begin = from;
        for (int at = begin; at <= end; at++) {
            boolean isOver = at == end || starts(Category.OBJECT_END, at);
            if (isOver || starts(Category.OBJECT_JOINT, at)) {
                Optional<Hit> object = sentence.endingAt(Category.OBJECT_KIND, at);
                if (object.isPresent() && object.get().from() >= begin) {
                    add(object.get());
                    isTold = true;
                }
                begin = at;
            }
            if (isOver) {
                break;
            }
        }
        return isTold;
    }

    private boolean starts(Category category, int token) {
        return sentence.startingAt(category, token).isPresent();
    }

    /// What overlaps another is the same thing, and what stands in the background is not asked.
    private void add(Hit hit) {
        if (!isBackground[hit.from() - from]
                && found.stream().noneMatch(f -> f.from() < hit.to() && hit.from() < f.to())) {
            found.add(hit);
        }
    }

    private boolean[] background() {
        var background = new boolean[Math.max(0, to - from) + 1];
        boolean isBackground = false;
        for (int at = from; at < to; at++) {
            isBackground =
                    starts(Category.BACKGROUND, at)
                            || (isBackground && !starts(Category.FOREGROUND, at));
            background[at - from] = isBackground;
        }
        return background;
    }
}
