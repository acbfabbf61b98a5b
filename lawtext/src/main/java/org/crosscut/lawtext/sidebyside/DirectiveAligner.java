package org.crosscut.lawtext.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Verb;
import org.crosscut.lawtext.directive.VerbClass;
import org.crosscut.lawtext.sidebyside.Pair.DirectivePair;

/// Pairs the directives of a paragraph in two languages, in their order as far as it is the same:
/// same verbs first, verbs that translate each other next, then verbs of one class with an
/// addressee in common.
final class DirectiveAligner {
    private static final int SAME = 4;
    private static final int TRANSLATED = 3;
    private static final int ALIKE = 1;

    private final Glossary glossary;

    DirectiveAligner(Glossary glossary) {
        this.glossary = glossary;
    }

    List<DirectivePair> align(List<Directive> one, List<Directive> other) {
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                int paired = score(one.get(i), other.get(j));
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (paired > 0) {
                    best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + paired);
                }
            }
        }
        var pairs = new ArrayList<DirectivePair>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            boolean bothLeft = i < one.size() && j < other.size();
            int paired = bothLeft ? score(one.get(i), other.get(j)) : 0;
            if (paired > 0 && best[i][j] == best[i + 1][j + 1] + paired) {
                pairs.add(
                        new DirectivePair(Optional.of(one.get(i++)), Optional.of(other.get(j++))));
            } else if (j == other.size() || (bothLeft && best[i + 1][j] >= best[i][j + 1])) {
                pairs.add(new DirectivePair(Optional.of(one.get(i++)), Optional.empty()));
            } else {
                pairs.add(new DirectivePair(Optional.empty(), Optional.of(other.get(j++))));
            }
        }
        return withoutRepeatedVerbs(reordered(pairs));
    }

    /// "Welcomes the progress and the resilience" is 欣见进展，欣见复原力: a verb that one language only says
    /// again for its next object asks nothing more.
    private static List<DirectivePair> withoutRepeatedVerbs(List<DirectivePair> pairs) {
        var all = new ArrayList<DirectivePair>();
        for (DirectivePair pair : pairs) {
            Optional<Directive> alone =
                    pair.other().isEmpty()
                            ? pair.one()
                            : pair.one().isEmpty() ? pair.other() : Optional.empty();
            boolean isRepeated =
                    alone.isPresent()
                            && !all.isEmpty()
                            && asksNothing(alone.get())
                            && isOfVerb(all.getLast(), name(alone.get()));
            if (!isRepeated) {
                all.add(pair);
            }
        }
        return all;
    }

    private static boolean isOfVerb(DirectivePair pair, String verb) {
        return pair.one().map(DirectiveAligner::name).filter(verb::equals).isPresent()
                && pair.other().map(DirectiveAligner::name).filter(verb::equals).isPresent();
    }

    private static boolean asksNothing(Directive directive) {
        boolean isOpinion =
                directive
                        .verb()
                        .map(Verb::verbClass)
                        .filter(c -> c != VerbClass.DIRECTIVE && c != VerbClass.DECIDING)
                        .isPresent();
        return isOpinion && directive.addressees().isEmpty() && directive.limits().isEmpty();
    }

    /// Languages order clauses differently: what was left over on both sides is paired where the
    /// verbs are the same or translate each other, at the place of the first.
    private List<DirectivePair> reordered(List<DirectivePair> pairs) {
        var all = new ArrayList<>(pairs);
        for (int i = 0; i < all.size(); i++) {
            Optional<Directive> one = all.get(i).one();
            if (one.isEmpty() || all.get(i).other().isPresent()) {
                continue;
            }
            for (int j = 0; j < all.size(); j++) {
                Optional<Directive> other = all.get(j).other();
                boolean isLeftOver = all.get(j).one().isEmpty() && other.isPresent();
                if (isLeftOver && score(one.get(), other.get()) >= TRANSLATED) {
                    all.set(i, new DirectivePair(one, other));
                    all.remove(j);
                    i = j < i ? i - 1 : i;
                    break;
                }
            }
        }
        return all;
    }

    private int score(Directive one, Directive other) {
        String verb = name(one);
        String translation = name(other);
        if (verb.equals(translation)) {
            return SAME;
        }
        if (glossary.areTranslations(verb, translation)) {
            return TRANSLATED;
        }
        boolean sameClass =
                one.verb().map(Verb::verbClass).equals(other.verb().map(Verb::verbClass));
        Set<String> named = addressees(other);
        boolean shares = addressees(one).stream().anyMatch(named::contains);
        return sameClass && shares ? ALIKE : 0;
    }

    static String name(Directive directive) {
        return directive.verb().map(Verb::name).orElse("");
    }

    /// Those who have to act.
    static Set<String> addressees(Directive directive) {
        return directive.addressees().stream()
                .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                .map(Addressee::name)
                .collect(Collectors.toSet());
    }
}
