package org.crosscut.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Identity;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.RuleRun;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.compare.Comparison.Remark;
import org.crosscut.engine.Engine;

/// Compares two assessments of one workspace.
public final class Comparer {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::cause, Cause.ORDER)
                    .thenComparing(c -> c.what().getClass().getSimpleName())
                    .thenComparing(c -> c.what().name())
                    .thenComparing(c -> c.what().kind())
                    .thenComparing(c -> c.what().entity())
                    .thenComparing(c -> subject(c.what()));

    private final Engine engine;
    private final Identity identity;
    private final Archive archive;

    /// @param archive of the workspace of both
    public Comparer(Engine engine, Identity identity, Archive archive) {
        this.engine = engine;
        this.identity = identity;
        this.archive = archive;
    }

    /// Whether an assessment is of the archive as it is: what it knew is still its beginning.
    public boolean isOfThisArchive(Assessment assessment) {
        return archive.snapshot(assessment.snapshot()).head().equals(assessment.head());
    }

    /// What is otherwise in the second, and why.
    ///
    /// @param others further assessments of the workspace, asked for only if something opened: a
    ///   finding came back that stood open in one of them which speaks of an earlier day or knew
    ///   less than the first, with the same settings
    public Comparison compare(Side a, Side b, Supplier<List<Assessment>> others) {
        Snapshot snapshotA = archive.snapshot(a.assessment().snapshot());
        Snapshot snapshotB = archive.snapshot(b.assessment().snapshot());
        var factors = new FactorComparison(a, b, snapshotA, snapshotB);
        var history = new History(a.assessment(), others);
        List<Difference> differences = Differences.between(a, b, f -> history.stoodOpen(f.id()));
        var mixes = new Mixes(a, b, snapshotA, snapshotB, factors, engine, identity, archive);
        boolean isDestroyed = !a.assessment().destroyed().equals(b.assessment().destroyed());
        List<Change> changes = new CauseSearch(factors, mixes, isDestroyed).causes(differences);
        var remarks = new ArrayList<Remark>(factors.remarks());
        remarks.addAll(mixes.remarks());
        return new Comparison(
                a.assessment(),
                b.assessment(),
                factors.differences(),
                Differences.controls(a, b),
                changes.stream().sorted(ORDER).toList(),
                remarks);
    }

    /// What the settings of an assessment change against the catalogue's defaults. Only the rules
    /// whose parameters were set are run.
    public Comparison effectOfSettings(Side set) {
        Assessment now = set.assessment();
        Set<String> touched =
                now.settings().keySet().stream()
                        .map(parameter -> parameter.substring(0, parameter.lastIndexOf('.')))
                        .collect(Collectors.toSet());
        List<Control> controls =
                set.catalogue().controls().filter(c -> touched.contains(c.id())).toList();
        List<Indicator> indicators =
                set.catalogue().indicators().filter(i -> touched.contains(i.id())).toList();
        var tables = new TreeSet<String>();
        controls.forEach(c -> tables.addAll(RuleRun.tables(set.compiled(), c)));
        indicators.forEach(i -> tables.addAll(RuleRun.tables(set.compiled(), i)));
        var byControl = new HashMap<String, ControlResult>();
        var byIndicator = new HashMap<String, IndicatorResult>();
        try (var run =
                new RuleRun(
                        set.compiled(),
                        engine,
                        identity,
                        now.workspace(),
                        archive,
                        archive.snapshot(now.snapshot()),
                        now.asOf(),
                        tables)) {
            controls.forEach(c -> byControl.put(c.id(), run.assess(c, Settings.DEFAULT)));
            indicators.forEach(i -> byIndicator.put(i.id(), run.assess(i, Settings.DEFAULT)));
        }
        var defaults =
                new Assessment(
                        "",
                        now.workspace(),
                        now.asOf(),
                        now.snapshot(),
                        now.head(),
                        now.catalogueHash(),
                        Settings.DEFAULT.chosen(),
                        now.controls().stream()
                                .map(c -> byControl.getOrDefault(c.control(), c))
                                .toList(),
                        now.indicators().stream()
                                .map(i -> byIndicator.getOrDefault(i.indicator(), i))
                                .toList(),
                        now.tables(),
                        now.missing(),
                        now.destroyed(),
                        now.responses());
        return compare(new Side(defaults, set.compiled()), set, List::of);
    }

    private static String subject(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> f.finding().key().values().toString();
            case Difference.OfValue v -> v.value().key().values().toString();
            case Difference.OfMissing m -> m.submission().period();
        };
    }

    /// What stood open before the first assessment; read when it is first asked for.
    private static final class History {
        private final Assessment first;
        private final Supplier<List<Assessment>> others;
        private final Set<String> open = new HashSet<>();
        private boolean isRead;

        History(Assessment first, Supplier<List<Assessment>> others) {
            this.first = first;
            this.others = others;
        }

        boolean stoodOpen(String finding) {
            if (!isRead) {
                isRead = true;
                others.get().stream()
                        .filter(this::isEarlier)
                        .flatMap(a -> a.controls().stream())
                        .flatMap(c -> c.findings().stream())
                        .forEach(f -> open.add(f.id()));
            }
            return open.contains(finding);
        }

        // What if is no history: only what was assessed in the same way counts.
        private boolean isEarlier(Assessment other) {
            int byDate = other.asOf().compareTo(first.asOf());
            return (byDate < 0 || (byDate == 0 && other.snapshot() < first.snapshot()))
                    && other.settings().equals(first.settings());
        }
    }
}
