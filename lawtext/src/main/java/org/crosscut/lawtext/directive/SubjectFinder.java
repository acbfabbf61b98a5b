package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Who acts in a sentence that has a subject of its own: the subject of "The Secretary-General
/// shall …", the agent of "shall be prepared by the Secretariat". What only is or has something,
/// "shall consist of", has neither.
final class SubjectFinder {
    /// The subject of a rule is no longer than this.
    private static final int SUBJECT = 25;

    /// So few words stand before the first name of a subject, and between two: ", the relevant".
    private static final int LIST_GAP = 3;

    /// The name under which lexicons list modals after which nobody acts: "shall be", "will
    /// consist".
    private static final String STATE = "state";

    private final Sentence sentence;
    private final ShortNames names;

    SubjectFinder(Sentence sentence, ShortNames names) {
        this.sentence = sentence;
        this.names = names;
    }

    /// The word that makes a subject act, the first in a stretch of tokens.
    Optional<Hit> modal(int from, int to) {
        return sentence.in(Category.MODAL, from, to).stream()
                .filter(h -> !sentence.isQuoted(h.from()))
                .findFirst();
    }

    /// Who acts.
    ///
    /// @param from where the sentence or clause begins
    /// @param to where it ends
    List<Addressee> find(int from, Hit modal, int to) {
        return modal.name().equals(STATE)
                ? agents(modal.to(), to)
                : subjects(afterIntroduction(from, modal.from()), modal.from());
    }

    /// Where what is asked begins: behind the modal, or with the subject where that is delivered
    /// ("Summaries shall be sent").
    int begin(int from, Hit modal, int to) {
        boolean isDelivered =
                modal.name().equals(STATE)
                        && !sentence.in(Category.DELIVERED, modal.from(), to).isEmpty();
        return isDelivered ? from : modal.to();
    }

    /// Whether a part that continues a sentence above has a subject of its own all the same: "(b)
    /// The host countries will designate …".
    boolean hasSubject(Hit modal, int to) {
        if (modal.name().equals(STATE) && !agents(modal.to(), to).isEmpty()) {
            return true;
        }
        for (int i = 0; i < modal.from(); i++) {
            if (sentence.isComma(i) && modal.name().equals(STATE)) {
                return false;
            }
        }
        return modal.from() <= SUBJECT
                && sentence.startingAt(Category.DETERMINER, 0).isPresent()
                && (modal.name().equals(STATE) || !subjects(0, modal.from()).isEmpty());
    }

    private List<Addressee> subjects(int from, int modal) {
        if (modal - from > SUBJECT) {
            return opening(from, modal);
        }
        var found = new ArrayList<Addressee>();
        for (Hit hit : sentence.in(Category.AUTHORITY, from, modal)) {
            if (!sentence.isDependent(hit.from(), from) && !sentence.isNoOne(hit)) {
                add(found, names.of(sentence, hit), sentence.span(hit));
            }
        }
        for (int i = from; i < modal; i++) {
            if (!sentence.isDependent(i - 1, from)) {
                Span span = sentence.span(i, i + 1);
                names.at(sentence, i).ifPresent(n -> add(found, n, span));
            }
        }
        return found.isEmpty() ? unlisted(from, modal) : found;
    }

    /// "The Forum for Lamp Affairs shall …", which no list has.
    private List<Addressee> unlisted(int from, int modal) {
        int begin = afterArticle(from);
        int end = begin > from && sentence.isCapital(begin) ? sentence.endOfName(begin) : begin;
        int head = ShortNames.head(sentence, begin, end);
        if (end - begin < 2
                || end > modal
                || !sentence.lexicon.agents().contains(sentence.tokens.word(head))) {
            return List.of();
        }
        var found = new ArrayList<Addressee>();
        Span span = sentence.span(begin, end);
        add(found, new ShortNames.Name(sentence.printed(span), false), span);
        return found;
    }

    /// Those whom a long subject begins with: "Non-governmental organizations and major groups, as
    /// identified in Agenda 21, … shall register".
    private List<Addressee> opening(int from, int modal) {
        var found = new ArrayList<Addressee>();
        int last = from;
        for (Hit hit : sentence.in(Category.AUTHORITY, from, modal)) {
            if (hit.from() - last > LIST_GAP || sentence.isNoOne(hit)) {
                break;
            }
            add(found, names.of(sentence, hit), sentence.span(hit));
            last = hit.to();
        }
        return found;
    }

    private List<Addressee> agents(int from, int to) {
        var found = new ArrayList<Addressee>();
        for (Hit by : sentence.in(Category.AGENT, from, to)) {
            if (!by.name().equals("by")) {
                continue;
            }
            sentence.startingAt(Category.AUTHORITY, by.to())
                    .or(() -> sentence.startingAt(Category.AUTHORITY, afterArticle(by.to())))
                    .ifPresent(hit -> add(found, names.of(sentence, hit), sentence.span(hit)));
        }
        return found;
    }

    private int afterArticle(int at) {
        return sentence.startingAt(Category.DETERMINER, at).map(Hit::to).orElse(at);
    }

    private void add(List<Addressee> found, List<String> listed, Span span) {
        listed.forEach(name -> add(found, new ShortNames.Name(name, true), span));
    }

    private void add(List<Addressee> found, ShortNames.Name name, Span span) {
        if (found.stream().noneMatch(a -> a.name().equals(name.name()))) {
            found.add(
                    new Addressee(
                            sentence.printed(span),
                            name.name(),
                            Addressee.Role.ADDRESSEE,
                            name.isListed(),
                            span));
        }
    }

    /// "Subject to rule 28, the Conference may …": the subject stands after the comma.
    private int afterIntroduction(int from, int modal) {
        if (sentence.startingAt(Category.INTRODUCTION, from).isEmpty()) {
            return from;
        }
        int at = modal;
        while (at > from && !sentence.isComma(at)) {
            at--;
        }
        return at == from ? modal : at + 1;
    }
}
