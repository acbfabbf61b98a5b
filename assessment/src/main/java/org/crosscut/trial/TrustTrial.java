package org.crosscut.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crosscut.assess.Assessor;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.engine.Values;
import org.crosscut.intake.Rows;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// Tries on the data of cases what every rule must hold: a known input turned into an unknown one
/// never turns an outcome into satisfied, and the order of rows changes nothing.
final class TrustTrial {
    // Of a case with many rows so many lines are made unknown one by one, first and last among
    // them, beside all at once: what a rule makes of one cell that is unknown it makes of another.
    private static final int MOST_LINES = 6;

    private final CompiledCatalogue compiled;
    private final Assessor assessor;

    TrustTrial(CompiledCatalogue compiled, Assessor assessor) {
        this.compiled = compiled;
        this.assessor = assessor;
    }

    /// Every breach, once for each control and column. A case tries the controls of which it states
    /// outcomes; each control has one that does.
    List<Diagnostic> breaches(Topic topic, LoadedCase loaded) {
        var breaches = new ArrayList<Diagnostic>();
        List<Control> tried =
                topic.controls().stream()
                        .filter(c -> loaded.test().outcomes().containsKey(c.name()))
                        .toList();
        for (Control control : tried) {
            var before = outcomes(control, loaded);
            for (Rows file : loaded.files()) {
                String table = file.dataset().table();
                if (rules(control).stream().noneMatch(r -> r.tables().contains(table))) {
                    continue;
                }
                for (Column column : file.dataset().columns()) {
                    if (canBecomeUnknown(file.dataset(), column)
                            && decides(control, new ColumnRef(table, column.name()))
                            && turnsSatisfied(control, loaded, file, column, before)) {
                        breaches.add(
                                breach(
                                        TrialCode.UNKNOWN_BECAME_SATISFIED,
                                        control,
                                        loaded,
                                        table + "." + column.name()));
                    }
                }
                if (!loaded.session()
                        .whileShuffled(table, 7, () -> outcomes(control, loaded))
                        .equals(before)) {
                    breaches.add(breach(TrialCode.ORDER_MATTERS, control, loaded, table));
                }
            }
        }
        return breaches;
    }

    // A column on which nothing depends cannot change anything.
    private boolean decides(Control control, ColumnRef column) {
        return rules(control).stream()
                .anyMatch(r ->
                        r.filters().contains(column)
                                || r.outputs().stream()
                                        .anyMatch(o -> o.sources().contains(column)));
    }

    private List<CompiledRule> rules(Control control) {
        CompiledRule rule = compiled.control(control.id());
        return control.subjects() == null
                ? List.of(rule)
                : List.of(rule, compiled.subjects(control.id()));
    }

    // Where an empty cell has a stated meaning, an empty cell is knowledge.
    private static boolean canBecomeUnknown(Dataset dataset, Column column) {
        return column.isUnknownWhenEmpty() && dataset.purpose() == Dataset.Purpose.DATA;
    }

    private boolean turnsSatisfied(
            Control control,
            LoadedCase loaded,
            Rows file,
            Column column,
            Map<Map<String, String>, String> before) {
        String table = file.dataset().table();
        var lines = new TreeSet<Long>();
        int at = file.dataset().columns().indexOf(column);
        file.rows().stream()
                .filter(r -> r.values().get(at) != null)
                .forEach(r -> lines.add(r.line()));
        var attempts = new ArrayList<@Nullable Long>(spread(new ArrayList<>(lines)));
        attempts.add(null);
        for (Long line : attempts) {
            var after =
                    loaded.session()
                            .whileUnknown(
                                    table, column.name(), line, () -> outcomes(control, loaded));
            boolean turned =
                    after.entrySet().stream()
                            .anyMatch(e ->
                                    e.getValue().equals("satisfied")
                                            && before.containsKey(e.getKey())
                                            && !"satisfied".equals(before.get(e.getKey())));
            if (turned) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> spread(List<Long> lines) {
        int last = lines.size() - 1;
        return last < MOST_LINES
                ? lines
                : IntStream.range(0, MOST_LINES)
                        .mapToObj(i -> lines.get(i * last / (MOST_LINES - 1)))
                        .toList();
    }

    private Map<Map<String, String>, String> outcomes(Control control, LoadedCase loaded) {
        Values values =
                loaded.settings().values(control.id(), control.parameters(), loaded.test().asOf());
        return Results.outcomes(
                control,
                assessor.judgement(control),
                loaded.session(),
                values,
                List.of(),
                Results.Stated.NOTHING);
    }

    private static Diagnostic breach(
            TrialCode code, Control control, LoadedCase loaded, String what) {
        return Diagnostic.of(
                code,
                org.crosscut.diagnostic.Place.file(control.sql().file()),
                "rule",
                control.id(),
                "case",
                loaded.test().name(),
                "what",
                what);
    }
}
