package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Whom a directing verb addresses: the names between it and "to", those aside that only depend on
/// another word ("the report of the Secretary-General") or only take part ("in consultation with
/// Member States").
final class AddresseeFinder {
    /// So many tokens after the verb are looked at.
    private static final int WINDOW = 90;

    /// A nominal object ("encourages the adoption of laws") names nobody so many tokens on.
    private static final int NEAR = 6;

    /// Those by whom something is to be done are named within so many tokens after the verb.
    private static final int AGENT = 25;

    private static final String BY = "by";

    /// The name under which lexicons list what begins a clause among the names.
    private static final String CLAUSE = "clause";

    private final Sentence sentence;
    private final ShortNames names;

    AddresseeFinder(Sentence sentence, ShortNames names) {
        this.sentence = sentence;
        this.names = names;
    }

    /// The addressees of a clause, whoever takes part in what is asked included.
    List<Addressee> find(Clause clause) {
        var found = new ArrayList<Addressee>();
        int end = sentence.lexicon.isSpaced() ? window(clause, found) : run(clause, found);
        found.addAll(takingPart(clause, end));
        return found;
    }

    /// Those who do what the body itself approves or decides: "approves the convening by the
    /// Secretary-General of".
    List<Addressee> doing(Clause clause) {
        return byWhom(clause, NEAR);
    }

    /// Between the verb and the infinitive. Answers where that begins.
    private int window(Clause clause, List<Addressee> found) {
        int end = Math.min(clause.end(), clause.verbEnd() + WINDOW);
        int at = clause.verbEnd();
        boolean isClosed = false;
        int dependent = 0;
        // "requests that the Secretary-General submit"
        if (sentence.starts(Category.CONTENT, at)) {
            at++;
            end = Math.min(end, at + NEAR);
        }
        while (at < end && !isClosed) {
            Optional<Hit> aside = sentence.startingAt(Category.ASIDE, at);
            Optional<Hit> role = sentence.startingAt(Category.ROLE, at);
            Optional<Hit> authority = sentence.startingAt(Category.AUTHORITY, at);
            if (aside.isPresent()) {
                at = aside.get().name().equals(CLAUSE) ? afterComma(at, end) : aside.get().to();
            } else if (role.isPresent() && !role.get().name().equals("among")) {
                at = afterTakingPart(at, end);
            } else if (authority.isPresent()) {
                boolean isDependent =
                        sentence.isDependent(at, clause.verbEnd())
                                || isJoined(dependent, authority.get().from());
                dependent = isDependent ? authority.get().to() : dependent;
                if (!isDependent
                        && !sentence.isNoOne(authority.get())
                        && !sentence.tokens.word(at - 1).equals("(")) {
                    add(found, authority.get(), Addressee.Role.ADDRESSEE, clause);
                }
                at = authority.get().to();
            } else if (names.at(sentence, at).isPresent()) {
                if (!sentence.isDependent(at - 1, clause.verbEnd())) {
                    addShort(found, at, clause);
                }
                at++;
            } else if (sentence.startingAt(Category.QUALIFICATION, at).isPresent()
                    && sentence.isComma(at - 1)) {
                at = afterComma(at, end);
            } else if (sentence.startingAt(Category.WINDOW_END, at).isPresent()
                    && !isWithinName(at)) {
                isClosed = true;
            } else {
                at++;
            }
        }
        if (!isClosed && end == clause.verbEnd() + WINDOW) {
            found.clear();
        }
        if (found.isEmpty()) {
            found.addAll(byWhom(clause, AGENT));
        }
        if (found.isEmpty() && isClosed) {
            unlisted(clause, at).ifPresent(found::add);
        }
        return at;
    }

    /// Whether a name is joined to one before that depends on another word: "among States and the
    /// relevant organizations".
    private boolean isJoined(int before, int name) {
        return before > 0
                && name - before <= NEAR / 2
                && sentence.startingAt(Category.OPENER, before).isPresent();
    }

    /// In a language without blanks: the names that follow the verb one after another.
    private int run(Clause clause, List<Addressee> found) {
        int at = clause.verbEnd();
        int gap = 0;
        while (at < clause.end() && gap < NEAR) {
            Optional<Hit> authority = sentence.startingAt(Category.AUTHORITY, at);
            if (authority.isPresent() && !sentence.isNoOne(authority.get())) {
                add(found, authority.get(), Addressee.Role.ADDRESSEE, clause);
                at = authority.get().to();
                gap = 0;
            } else if (sentence.startingAt(Category.ASIDE, at).isPresent()) {
                at = sentence.startingAt(Category.ASIDE, at).get().to();
            } else if (sentence.startingAt(Category.WINDOW_END, at).isPresent()
                    || sentence.isComma(at)) {
                break;
            } else {
                at++;
                gap = found.isEmpty() ? gap + 2 : NEAR;
            }
        }
        return at;
    }

    private List<Addressee> takingPart(Clause clause, int from) {
        var found = new ArrayList<Addressee>();
        for (Hit role : sentence.in(Category.ROLE, clause.verbEnd(), clause.end())) {
            Addressee.Role meant =
                    switch (role.name()) {
                        case "through" -> Addressee.Role.THROUGH;
                        case "with" -> Addressee.Role.WITH;
                        default -> Addressee.Role.AMONG_OTHERS;
                    };
            int at = role.to();
            int end = endOfRole(role, clause.end());
            if (!sentence.lexicon.isSpaced()
                    && sentence.in(Category.TAKING_PART, at, end).isEmpty()) {
                continue;
            }
            int gap = 0;
            while (at < end && gap < NEAR / 2) {
                Optional<Hit> authority = sentence.startingAt(Category.AUTHORITY, at);
                if (authority.isPresent()) {
                    if (meant != Addressee.Role.AMONG_OTHERS || at < from) {
                        add(found, authority.get(), meant, clause);
                    }
                    at = authority.get().to();
                    gap = 0;
                } else {
                    at++;
                    gap++;
                }
            }
        }
        return found;
    }

    /// They may be several: "in cooperation with A, B and C, to".
    private int endOfRole(Hit role, int end) {
        int after = sentence.lexicon.isSpaced() ? afterTakingPart(role.from(), end) : end;
        int comma = role.to();
        while (comma < end && !sentence.isComma(comma)) {
            comma++;
        }
        return after < end && sentence.starts(Category.INFINITIVE, after) ? after : comma;
    }

    private void add(List<Addressee> found, Hit hit, Addressee.Role role, Clause clause) {
        boolean isExample =
                role == Addressee.Role.ADDRESSEE && isExample(clause.verbEnd(), hit.from());
        for (String name : names.of(sentence, hit)) {
            add(
                    found,
                    name,
                    true,
                    isExample ? Addressee.Role.AMONG_OTHERS : role,
                    sentence.span(hit));
        }
    }

    private void addShort(List<Addressee> found, int at, Clause clause) {
        Addressee.Role role =
                isExample(clause.verbEnd(), at)
                        ? Addressee.Role.AMONG_OTHERS
                        : Addressee.Role.ADDRESSEE;
        names.at(sentence, at)
                .ifPresent(
                        n -> add(found, n.name(), n.isListed(), role, sentence.span(at, at + 1)));
    }

    private boolean isExample(int from, int name) {
        return sentence.in(Category.ROLE, from, name).stream()
                .anyMatch(r -> r.name().equals("among"));
    }

    private void add(
            List<Addressee> found, String name, boolean isListed, Addressee.Role role, Span span) {
        if (found.stream().noneMatch(a -> a.name().equals(name))) {
            found.add(new Addressee(sentence.printed(span), name, role, isListed, span));
        }
    }

    /// Whether a small word stands within a name: "the Office for Disarmament Affairs".
    private boolean isWithinName(int token) {
        return !sentence.isCapital(token)
                && sentence.isCapital(token - 1)
                && sentence.endOfName(token - 1) > token;
    }

    /// Someone whom the list does not have: told by the last word before a comma, "of" or "that".
    private Optional<Addressee> unlisted(Clause clause, int end) {
        int from = clause.verbEnd();
        while (from < end && (sentence.isComma(from) || sentence.starts(Category.LEADING, from))) {
            from++;
        }
        int last = from;
        while (last < end
                && !sentence.isComma(last)
                && !isWithinName(last)
                && sentence.startingAt(Category.DEPENDENT, last).isEmpty()
                && sentence.startingAt(Category.ASIDE, last).isEmpty()) {
            last++;
        }
        if (last == from) {
            return Optional.empty();
        }
        String head = sentence.tokens.word(last - 1);
        boolean isName = last - from > 1 && sentence.endOfName(from) >= last;
        boolean isAgent =
                sentence.lexicon.agents().contains(head)
                        && !sentence.lexicon.unnamed().contains(head);
        if (!isName && !isAgent) {
            return Optional.empty();
        }
        // "the Chair of the Committee" is one name.
        int to = last;
        while (to < end
                && !sentence.isComma(to)
                && sentence.startingAt(Category.ASIDE, to).isEmpty()) {
            to++;
        }
        Span span = sentence.span(from, to);
        String printed = sentence.printed(span);
        return Optional.of(new Addressee(printed, printed, Addressee.Role.ADDRESSEE, false, span));
    }

    /// Those by whom something is to be done: "the adoption by States of", "for consideration by
    /// the Conference".
    private List<Addressee> byWhom(Clause clause, int tokens) {
        var found = new ArrayList<Addressee>();
        int end = Math.min(clause.end(), clause.verbEnd() + tokens);
        for (Hit by : sentence.in(Category.AGENT, clause.verbEnd(), end)) {
            int at = by.to();
            int gap = by.name().equals(BY) ? AGENT : 0;
            while (at < end && gap <= 3) {
                Optional<Hit> authority = sentence.startingAt(Category.AUTHORITY, at);
                if (authority.isPresent()) {
                    add(found, authority.get(), Addressee.Role.ADDRESSEE, clause);
                }
                gap = authority.isPresent() ? 0 : gap + 1;
                at = authority.map(Hit::to).orElse(at + 1);
            }
        }
        return found;
    }

    /// After those who only take part: between commas they go on to the one before "to", without to
    /// "to" itself, and else to the next comma.
    private int afterTakingPart(int from, int end) {
        int to = from + 1;
        int comma = end;
        while (to < end && !sentence.starts(Category.INFINITIVE, to)) {
            comma = comma == end && sentence.isComma(to) ? to : comma;
            to++;
        }
        boolean isBetween =
                sentence.isComma(to - 1)
                        && (sentence.isComma(from - 1) || sentence.isComma(from - 2));
        return to < end && (isBetween || comma == end) ? to : comma + 1;
    }

    private int afterComma(int from, int end) {
        int at = from + 1;
        while (at < end && !sentence.isComma(at)) {
            at++;
        }
        return at + 1;
    }
}
