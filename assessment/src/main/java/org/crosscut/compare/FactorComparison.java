package org.crosscut.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.DestroyedSubmission;
import org.crosscut.assess.RuleRun;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.compare.Comparison.Remark;
import org.crosscut.compare.FactorDifference.Moved;
import org.crosscut.compare.FactorDifference.Part;
import org.crosscut.compare.FactorDifference.Rules;
import org.crosscut.compare.FactorDifference.Submissions;

/// What differs of all that two assessments are a function of, and what of it a rule can see.
final class FactorComparison {
    private final Side a;
    private final Side b;
    private final Set<String> acceptanceNames;
    private final Set<String> acceptanceTables;
    private final List<FactorDifference> differences = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<RuleRef> withMovedParameters = new TreeSet<>();
    private final Set<String> movedDatasets = new TreeSet<>();

    /// @param snapshotA what the first assessment knew
    FactorComparison(Side a, Side b, Snapshot snapshotA, Snapshot snapshotB) {
        this.a = a;
        this.b = b;
        this.acceptanceNames =
                acceptances()
                        .flatMap(d -> Stream.concat(Stream.of(d.name()), d.formerly().stream()))
                        .collect(Collectors.toSet());
        this.acceptanceTables = acceptances().map(Dataset::table).collect(Collectors.toSet());
        submissions(Factor.DATA, snapshotA, snapshotB);
        rules();
        parameters();
        if (!a.assessment().asOf().equals(b.assessment().asOf())) {
            differences.add(
                    new FactorDifference.Date(a.assessment().asOf(), b.assessment().asOf()));
        }
        submissions(Factor.ACCEPTANCE, snapshotA, snapshotB);
    }

    private Stream<Dataset> acceptances() {
        return Stream.of(a, b)
                .flatMap(s -> s.catalogue().datasets())
                .filter(d -> d.purpose() == Dataset.Purpose.ACCEPTANCES);
    }

    /// In the order of the factors.
    List<FactorDifference> differences() {
        return differences;
    }

    /// Parameters that cannot be set apart from their rules.
    List<Remark> remarks() {
        return remarks;
    }

    /// The factors that differ.
    Set<Factor> factors() {
        return differences.stream()
                .map(FactorDifference::factor)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Factor.class)));
    }

    /// Whether a receipt is about accepted reasons.
    boolean isAcceptance(Receipt receipt) {
        return acceptanceNames.contains(receipt.dataset());
    }

    /// The factors that differ and that a rule can see.
    Set<Factor> factors(RuleRef rule) {
        Set<Factor> factors = factors();
        if (!withMovedParameters.contains(rule)) {
            factors.remove(Factor.PARAMETER);
        }
        Set<String> tables = tables(rule);
        if (tables.stream()
                .filter(t -> !acceptanceTables.contains(t))
                .noneMatch(movedDatasets::contains)) {
            factors.remove(Factor.DATA);
        }
        if (!isJustified(rule) && tables.stream().noneMatch(acceptanceTables::contains)) {
            factors.remove(Factor.ACCEPTANCE);
        }
        return factors;
    }

    /// The factors that differ and on which depends whether a submission is missing.
    Set<Factor> factorsOfMissing(String firstName) {
        Set<Factor> factors = factors();
        factors.remove(Factor.PARAMETER);
        factors.remove(acceptanceNames.contains(firstName) ? Factor.DATA : Factor.ACCEPTANCE);
        return factors;
    }

    /// The tables of datasets that a rule reads on either side.
    Set<String> tables(RuleRef rule) {
        var tables = new TreeSet<String>();
        for (Side side : List.of(a, b)) {
            switch (rule.kind()) {
                case CONTROL -> {
                    Control control = side.control(rule.name());
                    if (control != null) {
                        tables.addAll(RuleRun.tables(side.compiled(), control));
                    }
                }
                case INDICATOR -> {
                    Indicator indicator = side.indicator(rule.name());
                    if (indicator != null) {
                        tables.addAll(RuleRun.tables(side.compiled(), indicator));
                    }
                }
            }
        }
        return tables;
    }

    private boolean isJustified(RuleRef rule) {
        return rule.kind() == RuleRef.Kind.CONTROL
                && Stream.of(a, b)
                        .map(s -> s.control(rule.name()))
                        .anyMatch(c -> c != null && !c.acceptedBy().isEmpty());
    }

    private void submissions(Factor factor, Snapshot snapshotA, Snapshot snapshotB) {
        boolean ofAcceptances = factor == Factor.ACCEPTANCE;
        List<Receipt> more = only(snapshotB, snapshotA, ofAcceptances);
        List<Receipt> fewer = only(snapshotA, snapshotB, ofAcceptances);
        List<DestroyedSubmission> destroyed =
                Stream.concat(
                                only(a.assessment().destroyed(), b.assessment().destroyed()),
                                only(b.assessment().destroyed(), a.assessment().destroyed()))
                        .filter(d -> acceptanceNames.contains(d.dataset()) == ofAcceptances)
                        .toList();
        if (more.isEmpty() && fewer.isEmpty() && destroyed.isEmpty()) {
            return;
        }
        Stream.of(more, fewer)
                .flatMap(List::stream)
                .forEach(r -> movedDatasets.addAll(tablesOf(r.dataset())));
        destroyed.forEach(d -> movedDatasets.addAll(tablesOf(d.dataset())));
        differences.add(
                new Submissions(
                        factor,
                        more,
                        fewer,
                        destroyed.stream()
                                .map(DestroyedSubmission::submission)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static Stream<DestroyedSubmission> only(
            List<DestroyedSubmission> these, List<DestroyedSubmission> others) {
        return these.stream().filter(d -> !others.contains(d));
    }

    private List<Receipt> only(Snapshot these, Snapshot others, boolean ofAcceptances) {
        return these.receipts().stream()
                .filter(r -> r.sequence() > others.upTo())
                .filter(r -> isAcceptance(r) == ofAcceptances)
                .toList();
    }

    /// The tables in which either side sees a dataset that was so called when it was sent.
    private Set<String> tablesOf(String dataset) {
        return Stream.of(a, b)
                .flatMap(s -> s.catalogue().datasets())
                .filter(d -> d.name().equals(dataset) || d.formerly().contains(dataset))
                .map(Dataset::table)
                .collect(Collectors.toSet());
    }

    private void rules() {
        var were = CatalogueMeaning.of(a.catalogue()).parts();
        var are = CatalogueMeaning.of(b.catalogue()).parts();
        var changed = new ArrayList<Part>();
        var added = new ArrayList<Part>();
        var gone = new ArrayList<Part>();
        var all = new TreeMap<>(were);
        all.putAll(are);
        all.forEach((part, named) -> {
            var was = were.get(part);
            var is = are.get(part);
            var shown = new Part(part.kind(), named.name());
            if (was == null) {
                added.add(shown);
            } else if (is == null) {
                gone.add(shown);
            } else if (!was.meaning().equals(is.meaning())) {
                changed.add(shown);
            }
        });
        Stream.of(changed, added, gone).forEach(Collections::sort);
        var rules = new Rules(changed, added, gone);
        if (!rules.isNothing()) {
            differences.add(rules);
        }
    }

    private void parameters() {
        var moved = new ArrayList<Moved>();
        MixedRules.eachParameter(
                a,
                b,
                (rule, id, parameter, before, after) -> {
                    if (before == null || after == null) {
                        remarks.add(new Remark.ComesWithRule(id));
                    } else if (!before.isSame(after)) {
                        withMovedParameters.add(rule);
                        moved.add(new Moved(id, parameter.unit(), before, after));
                    }
                });
        if (!moved.isEmpty()) {
            differences.add(new FactorDifference.Parameters(moved));
        }
    }
}
