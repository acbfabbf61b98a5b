package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Lexicon;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;
import org.jspecify.annotations.Nullable;

/// Finds the verbs by which a paragraph decides, directs or observes: a word of the lexicon opens a
/// clause if the sentence begins with it, or if nothing but adverbs stands between it and a comma
/// or a conjunction. The same word elsewhere is a noun, or has another subject.
final class ClauseFinder {
    private static final List<Category> FORMS =
            List.of(Category.FINITE, Category.PARTICIPLE, Category.BASE);

    private final Sentence sentence;
    private final boolean isContinued;
    private final boolean isPreamble;

    /// Where a clause opens.
    ///
    /// @param start the first token of the adverbs that belong to the verb
    /// @param joint what stands before
    private record Opening(int start, Joint joint) {}

    private enum Joint {
        BEGINNING,
        COMMA,
        COMMA_AND_CONJUNCTION,
        CONJUNCTION,
        SUBJECT
    }

    /// @param isContinued whether the sentence began in a paragraph above: "Establish" may then be
    ///   what that asks
    /// @param isPreamble whether the sentence gives reasons: after a participle a finite verb has
    ///   another subject there ("Reaffirming its resolution on the Agenda, which complements it and
    ///   reaffirms …")
    ClauseFinder(Sentence sentence, boolean isContinued, boolean isPreamble) {
        this.sentence = sentence;
        this.isContinued = isContinued;
        this.isPreamble = isPreamble;
    }

    List<Clause> find() {
        var verbs = new ArrayList<Hit>();
        FORMS.forEach(form -> verbs.addAll(sentence.all(form)));
        // Of two readings of the same words the longer, then the finite one.
        verbs.sort(
                Comparator.comparingInt(Hit::from)
                        .thenComparing(Comparator.comparingInt(Hit::to).reversed())
                        .thenComparing(h -> h.entry().category()));
        var clauses = new ArrayList<Clause>();
        int free = 0;
        for (Hit verb : verbs) {
            if (verb.from() >= free && !sentence.isQuoted(verb.from())) {
                Optional<Opening> opening = opening(verb.from());
                Clause before = clauses.isEmpty() ? null : clauses.getLast();
                if (opening.isPresent() && opens(verb, opening.get(), before)) {
                    int start = Math.max(free, opening.get().start());
                    clauses.add(clause(verb, start));
                    free = verb.to();
                }
            }
        }
        for (int i = 0; i < clauses.size(); i++) {
            int next = i + 1 < clauses.size() ? clauses.get(i + 1).start() : sentence.tokens.size();
            clauses.set(i, clauses.get(i).endingAt(end(next, clauses.get(i).verbEnd())));
        }
        for (int i = 1; i < clauses.size(); i++) {
            Clause between = clauses.get(i);
            Clause before = clauses.get(i - 1);
            boolean isBetween =
                    between.form() == Category.PARTICIPLE && before.form() != Category.PARTICIPLE;
            int resumed = isBetween && before.addresses() ? resumption(between) : 0;
            if (resumed > 0) {
                clauses.set(i - 1, before.resuming(resumed + 2, between.end()));
                clauses.set(i, between.endingAt(resumed));
            }
        }
        return clauses;
    }

    private Clause clause(Hit verb, int start) {
        Lexicon.VerbEntry entry = Objects.requireNonNull(sentence.lexicon.verbs().get(verb.name()));
        return new Clause(
                entry,
                verb.entry().category(),
                entry.verbClass().equals("directive")
                        || sentence.lexicon.addressing().contains(verb.entry()),
                start,
                verb.to(),
                sentence.tokens.size(),
                0,
                0);
    }

    /// Where within a participle's clause the clause before it goes on: ", and to report".
    private int resumption(Clause clause) {
        for (int i = clause.verbEnd(); i + 2 < clause.end(); i++) {
            if (sentence.isComma(i)
                    && sentence.startingAt(Category.OPENER, i + 1).isPresent()
                    && sentence.starts(Category.INFINITIVE, i + 2)) {
                return i;
            }
        }
        return 0;
    }

    private Optional<Opening> opening(int verb) {
        int at = verb;
        int start = verb;
        boolean isAdjacent = true;
        while (true) {
            if (at == 0 || (at == 1 && isQuote(0))) {
                return Optional.of(new Opening(start, Joint.BEGINNING));
            }
            Optional<Hit> adverb = sentence.endingAt(Category.ADVERB, at);
            if (adverb.isPresent()) {
                at = adverb.get().from();
                isAdjacent &= !adverb.get().name().equals("regard");
                start = isAdjacent ? at : start;
                continue;
            }
            if (sentence.endingAt(Category.SUBJECT, at).isPresent()) {
                return Optional.of(new Opening(start, Joint.SUBJECT));
            }
            if (sentence.isComma(at - 1)) {
                return Optional.of(new Opening(start, Joint.COMMA));
            }
            Optional<Hit> conjunction = sentence.endingAt(Category.OPENER, at);
            if (conjunction.isPresent()) {
                boolean isAfterComma =
                        conjunction.get().from() == 0
                                || sentence.isComma(conjunction.get().from() - 1);
                return Optional.of(
                        new Opening(
                                start,
                                isAfterComma ? Joint.COMMA_AND_CONJUNCTION : Joint.CONJUNCTION));
            }
            return Optional.empty();
        }
    }

    private boolean opens(Hit verb, Opening opening, @Nullable Clause before) {
        boolean isOfWe = opening.joint() == Joint.SUBJECT || isAfterWe(verb, opening);
        if (opening.joint() != Joint.BEGINNING && !isOfWe && (isWeak(verb) || isNoun(verb))) {
            return false;
        }
        return switch (verb.entry().category()) {
            case FINITE -> opening.joint() != Joint.SUBJECT && !hasOtherSubject(before);
            case PARTICIPLE ->
                    switch (opening.joint()) {
                        case BEGINNING -> !isContinued;
                        case COMMA -> true;
                        case COMMA_AND_CONJUNCTION, CONJUNCTION ->
                                before != null && before.form() == Category.PARTICIPLE;
                        case SUBJECT -> false;
                    };
            default ->
                    isOfWe
                            || (opening.joint() == Joint.BEGINNING && !isContinued)
                            || (before != null && before.form() == Category.BASE);
        };
    }

    /// "We, the representatives of States meeting in New York, declare": the subject stands at the
    /// beginning, parted from its verb.
    private boolean isAfterWe(Hit verb, Opening opening) {
        return verb.entry().category() == Category.BASE
                && opening.joint() == Joint.COMMA
                && sentence.startingAt(Category.SUBJECT, 0).isPresent()
                && sentence.isComma(1);
    }

    private boolean hasOtherSubject(@Nullable Clause before) {
        return isPreamble && before != null && before.form() == Category.PARTICIPLE;
    }

    private boolean isWeak(Hit verb) {
        return Objects.requireNonNull(sentence.lexicon.verbs().get(verb.name())).isWeak();
    }

    private boolean isNoun(Hit verb) {
        return verb.to() == verb.from() + 1
                && sentence.startingAt(Category.NOUN_MARK, verb.to()).isPresent();
    }

    private boolean isQuote(int token) {
        return "“«「『\"".contains(sentence.tokens.word(token));
    }

    /// Without the comma and the conjunction that lead to the next clause.
    private int end(int next, int least) {
        int end = next;
        while (end > least) {
            Optional<Hit> joint = sentence.endingAt(Category.OPENER, end);
            if (next < sentence.tokens.size() && joint.isPresent() && joint.get().from() >= least) {
                end = joint.get().from();
            } else if (sentence.isComma(end - 1) || isStop(end - 1)) {
                end--;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isStop(int token) {
        String word = sentence.tokens.word(token);
        return word.equals(".") || word.equals("。") || word.equals(":") || word.equals("：");
    }
}
