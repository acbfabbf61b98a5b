package org.crosscut.lawtext.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Paragraph.Kind;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Limit;
import org.crosscut.lawtext.directive.Span;
import org.crosscut.lawtext.directive.VerbClass;
import org.crosscut.lawtext.fact.Fact;
import org.crosscut.lawtext.fact.FactFinder;
import org.crosscut.lawtext.sidebyside.Difference.Side;
import org.crosscut.lawtext.sidebyside.Pair.DirectivePair;

/// Compares two language versions of one resolution.
public final class LanguageComparer {
    private final Glossary glossary = Glossary.load();
    private final DirectiveAligner aligner = new DirectiveAligner(glossary);

    private static final class Counts {
        private int directives;
        private int agreeing;
        private int limits;
        private int limitsAgreeing;
    }

    public Comparison compare(Resolution one, Resolution other) {
        List<Pair> pairs = pairs(one, other);
        var counts = new Counts();
        var differences = new ArrayList<Difference>();
        FactFinder oneFacts = FactFinder.of(one.language());
        FactFinder otherFacts = FactFinder.of(other.language());
        for (Pair pair : pairs) {
            if (pair.one().isEmpty() || pair.other().isEmpty()) {
                differences.add(missing(pair));
                counts.directives += pair.directives().size();
                continue;
            }
            Paragraph left = pair.one().get();
            Paragraph right = pair.other().get();
            directives(pair, differences, counts);
            Set<String> limited = limits(pair, left, right, differences, counts);
            facts(pair.path(), left, right, oneFacts, otherFacts, limited, differences);
        }
        differences.addAll(new TermComparer(glossary).compare(one, other));
        return new Comparison(
                one,
                other,
                pairs,
                differences,
                counts.directives,
                counts.agreeing,
                counts.limits,
                counts.limitsAgreeing);
    }

    /// By path; what stands in one only, where that has it.
    private List<Pair> pairs(Resolution one, Resolution other) {
        Map<String, Paragraph> left = compared(one);
        Map<String, Paragraph> right = compared(other);
        var pairs = new ArrayList<Pair>();
        var waiting = new ArrayList<>(right.keySet());
        for (Map.Entry<String, Paragraph> entry : left.entrySet()) {
            String path = entry.getKey();
            Paragraph counterpart = right.get(path);
            if (counterpart != null) {
                while (!waiting.isEmpty() && !waiting.getFirst().equals(path)) {
                    String before = waiting.removeFirst();
                    if (!left.containsKey(before)) {
                        Optional<Paragraph> there = Optional.ofNullable(right.get(before));
                        pairs.add(pair(before, Optional.empty(), there));
                    }
                }
                waiting.remove(path);
            }
            pairs.add(pair(path, Optional.of(entry.getValue()), Optional.ofNullable(counterpart)));
        }
        for (String path : waiting) {
            pairs.add(pair(path, Optional.empty(), Optional.ofNullable(right.get(path))));
        }
        return pairs;
    }

    private Pair pair(String path, Optional<Paragraph> one, Optional<Paragraph> other) {
        List<Directive> left = one.map(LanguageComparer::told).orElse(List.of());
        List<Directive> right = other.map(LanguageComparer::told).orElse(List.of());
        return new Pair(path, one, other, aligner.align(left, right));
    }

    private static List<Directive> told(Paragraph paragraph) {
        return paragraph.directives().stream().filter(d -> d.verb().isPresent()).toList();
    }

    private static Map<String, Paragraph> compared(Resolution resolution) {
        var compared = new LinkedHashMap<String, Paragraph>();
        for (Paragraph paragraph : resolution.paragraphs()) {
            if (paragraph.kind() == Kind.OPERATIVE || paragraph.kind() == Kind.PREAMBULAR) {
                compared.put(paragraph.path(), paragraph);
            }
        }
        return compared;
    }

    private static Difference missing(Pair pair) {
        return new Difference(
                Difference.Kind.PARAGRAPH,
                pair.path(),
                pair.path(),
                pair.one().map(LanguageComparer::whole),
                pair.other().map(LanguageComparer::whole));
    }

    private static Side whole(Paragraph paragraph) {
        return new Side(paragraph.text(), new Span(0, paragraph.text().length()));
    }

    private void directives(Pair pair, List<Difference> to, Counts counts) {
        for (DirectivePair both : pair.directives()) {
            counts.directives++;
            if (both.one().isEmpty() || both.other().isEmpty()) {
                String verb = both.one().or(both::other).map(DirectiveAligner::name).orElse("");
                to.add(
                        new Difference(
                                Difference.Kind.DIRECTIVE,
                                pair.path(),
                                verb,
                                both.one().flatMap(LanguageComparer::verb),
                                both.other().flatMap(LanguageComparer::verb)));
                continue;
            }
            boolean agrees = addressees(pair.path(), both.one().get(), both.other().get(), to);
            counts.agreeing += agrees ? 1 : 0;
        }
    }

    private static Optional<Side> verb(Directive directive) {
        return directive.verb().map(v -> new Side(v.printed(), v.span()));
    }

    private static boolean addressees(
            String path, Directive one, Directive other, List<Difference> to) {
        if (!isDirecting(one) || !isDirecting(other)) {
            // The body itself is the one that decides, stresses or notes.
            return true;
        }
        Set<String> left = DirectiveAligner.addressees(one);
        Set<String> right = DirectiveAligner.addressees(other);
        int before = to.size();
        for (String name : left) {
            if (!right.contains(name)) {
                to.add(addressee(path, name, side(one, name), Optional.empty()));
            }
        }
        for (String name : right) {
            if (!left.contains(name)) {
                to.add(addressee(path, name, Optional.empty(), side(other, name)));
            }
        }
        return to.size() == before;
    }

    private static boolean isDirecting(Directive directive) {
        return directive.verb().filter(v -> v.verbClass() == VerbClass.DIRECTIVE).isPresent();
    }

    private static Difference addressee(
            String path, String name, Optional<Side> one, Optional<Side> other) {
        return new Difference(Difference.Kind.ADDRESSEE, path, name, one, other);
    }

    private static Optional<Side> side(Directive directive, String addressee) {
        return directive.addressees().stream()
                .filter(a -> a.name().equals(addressee))
                .findFirst()
                .map((Addressee a) -> new Side(a.printed(), a.span()));
    }

    /// @return the values of limits that differ, which are no differing numbers as well
    private static Set<String> limits(
            Pair pair, Paragraph one, Paragraph other, List<Difference> to, Counts counts) {
        var differing = new LinkedHashSet<String>();
        List<Limit> right = new ArrayList<>(limits(other));
        for (Limit limit : limits(one)) {
            counts.limits++;
            Optional<Limit> same = right.stream().filter(l -> isSameQuantity(limit, l)).findFirst();
            same.ifPresent(right::remove);
            if (same.isPresent() && same.get().operator() == limit.operator()) {
                counts.limitsAgreeing++;
            } else {
                differing.add(plain(limit));
                to.add(
                        new Difference(
                                Difference.Kind.LIMIT,
                                pair.path(),
                                told(limit) + same.map(l -> " — " + told(l)).orElse(""),
                                Optional.of(side(limit)),
                                same.map(LanguageComparer::side)));
            }
        }
        for (Limit limit : right) {
            counts.limits++;
            differing.add(plain(limit));
            to.add(
                    new Difference(
                            Difference.Kind.LIMIT,
                            pair.path(),
                            told(limit),
                            Optional.empty(),
                            Optional.of(side(limit))));
        }
        return differing;
    }

    private static List<Limit> limits(Paragraph paragraph) {
        return paragraph.directives().stream().flatMap(d -> d.limits().stream()).toList();
    }

    private static boolean isSameQuantity(Limit one, Limit other) {
        return one.value().compareTo(other.value()) == 0 && one.unit().equals(other.unit());
    }

    private static String plain(Limit limit) {
        return limit.value().stripTrailingZeros().toPlainString();
    }

    private static String told(Limit limit) {
        String operator =
                switch (limit.operator()) {
                    case MORE_THAN -> ">";
                    case AT_LEAST -> "≥";
                    case LESS_THAN -> "<";
                    case AT_MOST -> "≤";
                    case EQUAL_TO -> "=";
                };
        return (operator + " " + plain(limit) + " " + limit.unit()).strip();
    }

    private static Side side(Limit limit) {
        return new Side(limit.printed(), limit.span());
    }

    private static void facts(
            String path,
            Paragraph one,
            Paragraph other,
            FactFinder oneFacts,
            FactFinder otherFacts,
            Set<String> known,
            List<Difference> to) {
        Set<String> left = oneFacts.loosely(one.text());
        Set<String> right = otherFacts.loosely(other.text());
        var told = new LinkedHashSet<String>(known);
        for (Fact fact : oneFacts.find(one.text())) {
            if (!right.contains(fact.value()) && told.add(fact.value())) {
                to.add(fact(path, fact, Optional.of(side(fact)), Optional.empty()));
            }
        }
        told.clear();
        told.addAll(known);
        for (Fact fact : otherFacts.find(other.text())) {
            if (!left.contains(fact.value()) && told.add(fact.value())) {
                to.add(fact(path, fact, Optional.empty(), Optional.of(side(fact))));
            }
        }
    }

    private static Side side(Fact fact) {
        return new Side(fact.printed(), fact.span());
    }

    private static Difference fact(
            String path, Fact fact, Optional<Side> one, Optional<Side> other) {
        return new Difference(
                switch (fact.kind()) {
                    case NUMBER -> Difference.Kind.NUMBER;
                    case DATE -> Difference.Kind.DATE;
                    case SESSION -> Difference.Kind.SESSION;
                    case SYMBOL -> Difference.Kind.SYMBOL;
                },
                path,
                fact.value(),
                one,
                other);
    }
}
