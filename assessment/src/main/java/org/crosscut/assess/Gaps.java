package org.crosscut.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.assess.Outcome.Missing;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Parameter;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.OutputColumn;
import org.crosscut.rule.ParameterValue;
import org.jspecify.annotations.Nullable;

/// What is missing of each undetermined subject of a control: cells of its own row, or else of the
/// rows that the rule made it of, rows that are not there, and parameters without a value.
final class Gaps {
    private static final Set<String> VERDICT = Set.of("applies", "compliant");

    private final Catalogue catalogue;
    private final Control control;
    private final Judgement judgement;
    private final Values values;
    private final List<CompiledRule> rules;
    private final Map<Map<String, @Nullable Object>, List<Session.Trace>> traces = new HashMap<>();
    // Asked for every subject, and told by the rule alone.
    private final Set<String> parameters;
    private final Set<String> parametersAtAsOf;
    private @Nullable Map<String, List<String>> decisive;

    Gaps(Catalogue catalogue, Control control, Judgement judgement, Values values) {
        this.catalogue = catalogue;
        this.control = control;
        this.judgement = judgement;
        this.values = values;
        this.rules =
                judgement.subjects() == null
                        ? List.of(judgement.rule())
                        : List.of(judgement.rule(), judgement.subjects());
        this.parameters = used(CompiledRule::parameters);
        this.parametersAtAsOf = used(CompiledRule::parametersAtAsOf);
    }

    /// Looks into the source rows, where a subject's own row does not tell.
    void trace(Population population, Session session) {
        boolean isUnclear =
                !judgement.looksAtOwnRow()
                        && population.open().stream()
                                .anyMatch(j ->
                                        j.state() == Population.State.UNDETERMINED
                                                && j.unknown().isEmpty()
                                                && j.dangling().isEmpty());
        if (isUnclear) {
            for (Session.Trace trace : session.traces(judgement, values, decisive())) {
                traces.computeIfAbsent(trace.key(), k -> new ArrayList<>()).add(trace);
            }
        }
    }

    /// @param key of that subject
    List<Missing> of(Population.Judged judged, Map<String, @Nullable Object> key) {
        var missing = new ArrayList<Missing>();
        judged.dangling().forEach(d -> missing.add(new Missing.Pointed(d.table(), d.target())));
        judged.unknown().forEach(c -> missing.add(new Missing.Cell(judgement.subjectTable(), c)));
        unset().map(Missing.Parameter::new).forEach(missing::add);
        if (!judged.unknown().isEmpty() || !judged.dangling().isEmpty()) {
            return missing;
        }
        List<Session.Trace> found = traces.getOrDefault(key, List.of());
        found.forEach(t -> t.empty().forEach(c -> missing.add(cell(t.table(), c))));
        // A rule that looks at the subject's own row has that row, and found no cell of it empty.
        if (missing.isEmpty() && !judgement.looksAtOwnRow()) {
            decisive().keySet().stream()
                    .filter(table -> found.stream().noneMatch(t -> t.table().equals(table)))
                    .map(ColumnRef::dataset)
                    .distinct()
                    .map(Missing.Row::new)
                    .forEach(missing::add);
        }
        if (missing.isEmpty()) {
            // All that a row could say is known: what is not is a value at a row's own date.
            askedAtDates().map(Missing.Parameter::new).forEach(missing::add);
        }
        return missing.isEmpty() ? List.of(new Missing.Elsewhere()) : missing;
    }

    private static Missing cell(String table, String column) {
        return new Missing.Cell(ColumnRef.dataset(table), column);
    }

    private Stream<String> unset() {
        return parametersAtAsOf.stream()
                .filter(name -> {
                    ParameterValue value = values.parameters().get(name);
                    return value != null && value.atAsOf() == null;
                });
    }

    private Stream<String> askedAtDates() {
        return parameters.stream().filter(name -> !parametersAtAsOf.contains(name));
    }

    /// Declared parameters, in the order of their declaration.
    private Set<String> used(Function<CompiledRule, Set<String>> of) {
        var used = rules.stream().flatMap(r -> of.apply(r).stream()).collect(Collectors.toSet());
        return control.parameters().stream()
                .map(Parameter::name)
                .filter(used::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The columns that decide and whose empty cell means unknown, by table: of the rule those of
    /// the verdict, of a query that builds the subjects all. A table whose rows make no result but
    /// are only looked up is not among them: nothing tells which of its rows belong to a subject.
    private Map<String, List<String>> decisive() {
        if (decisive == null) {
            decisive = decisiveColumns();
        }
        return decisive;
    }

    private Map<String, List<String>> decisiveColumns() {
        var columns = new TreeMap<String, List<String>>();
        for (CompiledRule rule : rules) {
            Set<String> madeOf = rule.madeOf();
            for (OutputColumn output : rule.outputs()) {
                if (rule != judgement.rule() || VERDICT.contains(output.name())) {
                    output.sources().stream()
                            .filter(ref -> madeOf.contains(ref.table()))
                            .forEach(ref -> note(ref, columns));
                }
            }
        }
        return columns;
    }

    private void note(ColumnRef ref, Map<String, List<String>> columns) {
        catalogue
                .datasets()
                .filter(d -> d.table().equals(ColumnRef.dataset(ref.table())))
                .flatMap(d -> d.columns().stream())
                .filter(c -> c.name().equals(ref.column()))
                .forEach(c -> {
                    List<String> names =
                            columns.computeIfAbsent(ref.table(), t -> new ArrayList<>());
                    if (c.isUnknownWhenEmpty() && !names.contains(c.name())) {
                        names.add(c.name());
                    }
                });
    }
}
