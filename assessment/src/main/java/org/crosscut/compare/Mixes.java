package org.crosscut.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Finding;
import org.crosscut.assess.Identity;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.MissingSubmission;
import org.crosscut.assess.Reporters;
import org.crosscut.assess.RuleRun;
import org.crosscut.assess.UnreadableSubmissions;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.compare.Comparison.Remark;
import org.crosscut.compare.Differences.MissingKey;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Population;
import org.jspecify.annotations.Nullable;

/// Runs rules on mixed combinations of two assessments and remembers what came out. A combination
/// is named by the factors that are taken from the second; the others are the first's.
final class Mixes {
    /// What a rule is run for.
    ///
    /// @param rule as both sides know it
    /// @param combination the factors taken from the second assessment
    record Task(RuleRef rule, Set<Factor> combination) {}

    // Rules with other parameters see the same tables: one load serves both.
    private static final Set<Factor> LOADED =
            EnumSet.of(Factor.DATA, Factor.RULE, Factor.DATE, Factor.ACCEPTANCE);

    private final Side a;
    private final Side b;
    private final Snapshot snapshotA;
    private final Snapshot snapshotB;
    private final FactorComparison factors;
    private final Engine engine;
    private final Identity identity;
    private final Archive archive;
    private final Set<SubjectKey> subjects = new HashSet<>();
    private final Map<Task, Answers> answers = new HashMap<>();
    private final Map<Set<Factor>, Map<MissingKey, MissingSubmission>> missing = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    /// What a rule said of the subjects that matter; null findings and values if it could not run.
    private record Answers(
            boolean isPossible,
            Map<SubjectKey, Finding> findings,
            Map<SubjectKey, IndicatorResult.Value> values,
            Map<SubjectKey, Population.State> states) {
        static final Answers IMPOSSIBLE = new Answers(false, Map.of(), Map.of(), Map.of());
        static final Answers NONE = new Answers(true, Map.of(), Map.of(), Map.of());
    }

    Mixes(
            Side a,
            Side b,
            Snapshot snapshotA,
            Snapshot snapshotB,
            FactorComparison factors,
            Engine engine,
            Identity identity,
            Archive archive) {
        this.a = a;
        this.b = b;
        this.snapshotA = snapshotA;
        this.snapshotB = snapshotB;
        this.factors = factors;
        this.engine = engine;
        this.identity = identity;
        this.archive = archive;
    }

    /// Says of which subjects what comes out is to be remembered.
    void watch(Collection<SubjectKey> keys) {
        subjects.addAll(keys);
    }

    /// Combinations that were not possible, each once.
    List<Remark> remarks() {
        return remarks.stream().distinct().toList();
    }

    /// Runs what was not run before, one load of tables after the other.
    ///
    /// @param tasks with the keys of subjects whose state is asked for although they may be no
    ///   findings
    void run(Map<Task, Set<SubjectKey>> tasks) {
        var byLoad = new HashMap<Set<Factor>, Map<Task, Set<SubjectKey>>>();
        tasks.forEach((task, keys) -> {
            if (!answers.containsKey(task)) {
                var load = EnumSet.noneOf(Factor.class);
                load.addAll(task.combination());
                load.retainAll(LOADED);
                byLoad.computeIfAbsent(load, l -> new HashMap<>()).put(task, keys);
            }
        });
        byLoad.forEach(this::run);
    }

    private void run(Set<Factor> load, Map<Task, Set<SubjectKey>> tasks) {
        try {
            runTogether(load, tasks);
        } catch (UnreadableSubmissions _) {
            // Only rules that need what cannot be read are impossible.
            tasks.forEach((task, keys) -> {
                try {
                    runTogether(load, Map.of(task, keys));
                } catch (UnreadableSubmissions unreadable) {
                    answers.put(task, Answers.IMPOSSIBLE);
                    remarks.add(remark(load, unreadable));
                }
            });
        }
    }

    private static Remark remark(Set<Factor> load, UnreadableSubmissions unreadable) {
        var datasets = new TreeSet<String>();
        unreadable.problems().forEach(p -> datasets.add(p.facts().getOrDefault("dataset", "")));
        return new Remark.NotMixed(new TreeSet<>(load), datasets);
    }

    private void runTogether(Set<Factor> load, Map<Task, Set<SubjectKey>> tasks) {
        var tables = new TreeSet<String>();
        tasks.keySet().forEach(t -> tables.addAll(factors.tables(t.rule())));
        Side rules = side(load, Factor.RULE);
        try (var run =
                new RuleRun(
                        rules.compiled(),
                        engine,
                        identity,
                        a.assessment().workspace(),
                        archive,
                        snapshot(load),
                        side(load, Factor.DATE).assessment().asOf(),
                        tables)) {
            tasks.forEach((task, keys) -> {
                var mixed = new MixedRules(rules, side(task.combination(), Factor.PARAMETER));
                answers.put(
                        task,
                        switch (task.rule().kind()) {
                            case CONTROL -> control(task, mixed, run, keys);
                            case INDICATOR -> indicator(task, mixed, run);
                        });
            });
        }
    }

    private Answers control(Task task, MixedRules mixed, RuleRun run, Set<SubjectKey> keys) {
        MixedRules.Set<Control> control = mixed.control(task.rule().name());
        if (control == null) {
            return Answers.NONE;
        }
        var findings = new HashMap<SubjectKey, Finding>();
        for (Finding finding : run.assess(control.rule(), control.settings()).findings()) {
            SubjectKey key = SubjectKey.of(task.rule(), finding.key());
            if (subjects.contains(key)) {
                findings.put(key, finding);
            }
        }
        var states = new HashMap<SubjectKey, Population.State>();
        if (!keys.isEmpty()) {
            var values = new ArrayList<List<@Nullable Object>>();
            for (SubjectKey key : keys) {
                values.add(key.key());
            }
            for (var state : run.states(control.rule(), control.settings(), values).entrySet()) {
                states.put(new SubjectKey(task.rule(), Plain.of(state.getKey())), state.getValue());
            }
        }
        return new Answers(true, findings, Map.of(), states);
    }

    private Answers indicator(Task task, MixedRules mixed, RuleRun run) {
        MixedRules.Set<Indicator> indicator = mixed.indicator(task.rule().name());
        if (indicator == null) {
            return Answers.NONE;
        }
        var values = new HashMap<SubjectKey, IndicatorResult.Value>();
        for (var value : run.assess(indicator.rule(), indicator.settings()).values()) {
            SubjectKey key = SubjectKey.of(task.rule(), value.key());
            if (subjects.contains(key)) {
                values.put(key, value);
            }
        }
        return new Answers(true, Map.of(), values, Map.of());
    }

    /// What a combination that was run gives.
    Seen seen(Difference difference, Set<Factor> combination) {
        return switch (difference) {
            case Difference.OfFinding f -> {
                SubjectKey key = key(f);
                Answers found = answers(key, combination);
                yield found.isPossible()
                        ? Seen.of(
                                found.findings().get(key),
                                f.kind() == Difference.Kind.EVIDENCE_CHANGED)
                        : new Seen.Impossible();
            }
            case Difference.OfValue v -> {
                SubjectKey key = key(v);
                Answers found = answers(key, combination);
                yield found.isPossible() ? Seen.of(found.values().get(key)) : new Seen.Impossible();
            }
            case Difference.OfMissing m ->
                    missing(combination).containsKey(MissingKey.of(m.dataset(), m.submission()))
                            ? new Seen.Missing()
                            : new Seen.Nothing();
        };
    }

    /// What a combination that was run says of a subject that is no finding there.
    Standing standing(Difference.OfFinding difference, Set<Factor> combination) {
        SubjectKey key = key(difference);
        Answers found = answers(key, combination);
        if (!found.isPossible()) {
            return Standing.NO_FINDING;
        }
        Population.State state = found.states().get(key);
        return state == null ? Standing.ABSENT : Standing.of(state);
    }

    static SubjectKey key(Difference.OfFinding difference) {
        return SubjectKey.of(RuleRef.control(difference.rule()), difference.finding().key());
    }

    static SubjectKey key(Difference.OfValue difference) {
        return SubjectKey.of(RuleRef.indicator(difference.rule()), difference.value().key());
    }

    private Answers answers(SubjectKey key, Set<Factor> combination) {
        Answers found = answers.get(new Task(key.rule(), combination));
        if (found == null) {
            throw new IllegalStateException("not run: " + key.rule() + " " + combination);
        }
        return found;
    }

    private Map<MissingKey, MissingSubmission> missing(Set<Factor> combination) {
        return missing.computeIfAbsent(
                combination,
                c -> {
                    var catalogue = side(c, Factor.RULE).catalogue();
                    Assessment ofDate = side(c, Factor.DATE).assessment();
                    return MissingKey.all(
                            catalogue,
                            new Reporters(catalogue, ofDate.workspace())
                                    .missing(snapshot(c), ofDate.asOf()));
                });
    }

    private Snapshot snapshot(Set<Factor> combination) {
        return MixedSnapshot.of(
                combination.contains(Factor.DATA) ? snapshotB : snapshotA,
                combination.contains(Factor.ACCEPTANCE) ? snapshotB : snapshotA,
                factors::isAcceptance);
    }

    private Side side(Set<Factor> combination, Factor factor) {
        return combination.contains(factor) ? b : a;
    }
}
