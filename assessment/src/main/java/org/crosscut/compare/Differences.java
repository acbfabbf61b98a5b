package org.crosscut.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.crosscut.assess.Finding;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.MissingSubmission;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.compare.Comparison.ControlPair;
import org.crosscut.compare.Difference.Kind;
import org.jspecify.annotations.Nullable;

/// What is otherwise in the second assessment, side by side, without a thought of why.
final class Differences {
    private final Side a;
    private final Side b;
    private final Predicate<Finding> stoodOpen;
    private final List<Difference> all = new ArrayList<>();

    private Differences(Side a, Side b, Predicate<Finding> stoodOpen) {
        this.a = a;
        this.b = b;
        this.stoodOpen = stoodOpen;
    }

    /// @param stoodOpen whether a finding was one before the first assessment
    static List<Difference> between(Side a, Side b, Predicate<Finding> stoodOpen) {
        var differences = new Differences(a, b, stoodOpen);
        differences.findings();
        differences.values();
        differences.missing();
        return differences.all;
    }

    /// The controls of both sides, each with its counterpart.
    static List<ControlPair> controls(Side a, Side b) {
        var pairs = new ArrayList<ControlPair>();
        for (String name : names(Side::controlNames, a, b)) {
            Control was = a.control(name);
            Control is = b.control(name);
            pairs.add(
                    new ControlPair(
                            is == null ? id(was) : is.id(),
                            was == null ? null : a.assessment().control(was.id()),
                            is == null ? null : b.assessment().control(is.id())));
        }
        pairs.sort(java.util.Comparator.comparing(ControlPair::name));
        return pairs;
    }

    private static String id(@Nullable Control control) {
        return control == null ? "" : control.id();
    }

    private static Set<String> names(
            java.util.function.Function<Side, List<String>> of, Side a, Side b) {
        var names = new TreeSet<>(of.apply(a));
        names.addAll(of.apply(b));
        return names;
    }

    private void findings() {
        for (String name : names(Side::controlNames, a, b)) {
            Control was = a.control(name);
            Control is = b.control(name);
            Map<SubjectKey, Finding> before = findings(a, was, name);
            Map<SubjectKey, Finding> after = findings(b, is, name);
            Classification classification =
                    Classification.highest(
                            List.of(
                                    was == null ? Classification.PUBLIC : was.classification(),
                                    is == null ? Classification.PUBLIC : is.classification()));
            String shown = is == null ? id(was) : is.id();
            for (SubjectKey key : keys(before, after)) {
                Finding old = before.get(key);
                Finding now = after.get(key);
                Kind kind = kind(old, now);
                if (kind != null) {
                    all.add(
                            new Difference.OfFinding(
                                    kind,
                                    name,
                                    shown,
                                    old,
                                    now,
                                    standing(old),
                                    standing(now),
                                    classification));
                }
            }
        }
    }

    private static Standing standing(@Nullable Finding finding) {
        return finding == null ? Standing.NO_FINDING : Standing.of(finding.outcome());
    }

    private @Nullable Kind kind(@Nullable Finding old, @Nullable Finding now) {
        if (old == null) {
            return now != null && stoodOpen.test(now) ? Kind.CAME_BACK : Kind.OPENED;
        }
        if (now == null) {
            return Kind.CLOSED;
        }
        if (!old.outcome().word().equals(now.outcome().word())) {
            return Kind.OUTCOME_CHANGED;
        }
        return Seen.whole(old).equals(Seen.whole(now)) ? null : Kind.EVIDENCE_CHANGED;
    }

    private static Map<SubjectKey, Finding> findings(
            Side side, @Nullable Control control, String name) {
        if (control == null) {
            return Map.of();
        }
        var findings = new LinkedHashMap<SubjectKey, Finding>();
        side.assessment()
                .control(control.id())
                .findings()
                .forEach(f -> findings.put(SubjectKey.of(RuleRef.control(name), f.key()), f));
        return findings;
    }

    private void values() {
        for (String name : names(Side::indicatorNames, a, b)) {
            Indicator was = a.indicator(name);
            Indicator is = b.indicator(name);
            Map<SubjectKey, IndicatorResult.Value> before = values(a, was, name);
            Map<SubjectKey, IndicatorResult.Value> after = values(b, is, name);
            for (SubjectKey key : keys(before, after)) {
                IndicatorResult.Value old = before.get(key);
                IndicatorResult.Value now = after.get(key);
                if (!Seen.of(old).equals(Seen.of(now))) {
                    all.add(value(name, was, is, old, now));
                }
            }
        }
    }

    private static Difference value(
            String name,
            @Nullable Indicator was,
            @Nullable Indicator is,
            IndicatorResult.@Nullable Value old,
            IndicatorResult.@Nullable Value now) {
        Indicator latest = is == null ? was : is;
        Indicator ofValue = now == null ? was : is;
        IndicatorResult.Value value = now == null ? old : now;
        if (latest == null || ofValue == null || value == null) {
            throw new IllegalStateException("a value of no indicator");
        }
        Object entity = value.key().get(ofValue.entity());
        return new Difference.OfValue(
                old == null ? Kind.ADDED : now == null ? Kind.GONE : Kind.MOVED,
                name,
                latest.id(),
                entity == null ? "" : entity.toString(),
                latest.unit(),
                old,
                now,
                Classification.highest(
                        List.of(
                                was == null ? Classification.PUBLIC : was.classification(),
                                is == null ? Classification.PUBLIC : is.classification())));
    }

    private static Map<SubjectKey, IndicatorResult.Value> values(
            Side side, @Nullable Indicator indicator, String name) {
        if (indicator == null) {
            return Map.of();
        }
        var values = new LinkedHashMap<SubjectKey, IndicatorResult.Value>();
        side.assessment()
                .indicator(indicator.id())
                .values()
                .forEach(v -> values.put(SubjectKey.of(RuleRef.indicator(name), v.key()), v));
        return values;
    }

    private void missing() {
        Map<MissingKey, MissingSubmission> before =
                MissingKey.all(a.catalogue(), a.assessment().missing());
        Map<MissingKey, MissingSubmission> after =
                MissingKey.all(b.catalogue(), b.assessment().missing());
        after.forEach((key, m) -> {
            if (!before.containsKey(key)) {
                all.add(new Difference.OfMissing(Kind.NOW_MISSING, key.dataset(), m));
            }
        });
        before.forEach((key, m) -> {
            if (!after.containsKey(key)) {
                all.add(new Difference.OfMissing(Kind.NO_LONGER_MISSING, key.dataset(), m));
            }
        });
    }

    private static <K, V> Set<K> keys(Map<K, V> before, Map<K, V> after) {
        var keys = new java.util.LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return Collections.unmodifiableSet(keys);
    }

    /// A submission that is missing, by the first name of its dataset.
    record MissingKey(String dataset, String entity, String period) {
        static MissingKey of(String firstName, MissingSubmission missing) {
            return new MissingKey(firstName, missing.entity(), missing.period());
        }

        static Map<MissingKey, MissingSubmission> all(
                Catalogue catalogue, List<MissingSubmission> missing) {
            var firstNames = new HashMap<String, String>();
            catalogue
                    .datasets()
                    .forEach(
                            (Dataset d) -> firstNames.put(d.name(), CatalogueMeaning.firstName(d)));
            var all = new LinkedHashMap<MissingKey, MissingSubmission>();
            missing.forEach(
                    m -> all.put(of(firstNames.getOrDefault(m.dataset(), m.dataset()), m), m));
            return all;
        }
    }
}
