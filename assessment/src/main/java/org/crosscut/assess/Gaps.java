package org.crosscut.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.assess.Outcome.Missing;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.jspecify.annotations.Nullable;

/// What is missing of each undetermined subject of a control: cells of its own row, or else of the
/// rows that the rule made it of, rows that are not there, and parameters without a value.
final class Gaps {
    private final Catalogue catalogue;
    private final Control control;
    private final Judgement judgement;
    private final Values values;
    private final Map<Map<String, @Nullable Object>, List<Session.Trace>> traces = new HashMap<>();

    Gaps(Catalogue catalogue, Control control, Judgement judgement, Values values) {
        this.catalogue = catalogue;
        this.control = control;
        this.judgement = judgement;
        this.values = values;
    }

    /// Looks into the source rows, where a subject's own row does not tell.
    void trace(Population population, Session session) {
        boolean isUnclear =
                population.open().stream()
                        .anyMatch(j ->
                                j.state() == Population.State.UNDETERMINED
                                        && j.unknown().isEmpty());
        if (isUnclear) {
            for (Session.Trace trace : session.traces(judgement, values, columns())) {
                traces.computeIfAbsent(trace.key(), k -> new ArrayList<>()).add(trace);
            }
        }
    }

    /// @param key of that subject
    List<Missing> of(Population.Judged judged, Map<String, @Nullable Object> key) {
        var missing = new ArrayList<Missing>();
        for (String column : judged.unknown()) {
            missing.add(new Missing.Cell(catalogue.dataset(control.subject()).table(), column));
        }
        Set<String> atAsOf = atAsOf();
        parameters(p -> atAsOf.contains(p) && valueOf(p)).forEach(missing::add);
        if (!judged.unknown().isEmpty()) {
            return missing;
        }
        List<Session.Trace> found = traces.getOrDefault(key, List.of());
        found.forEach(t -> t.empty().forEach(c -> missing.add(new Missing.Cell(t.table(), c))));
        if (missing.isEmpty()) {
            columns().keySet().stream()
                    .filter(table -> found.stream().noneMatch(t -> t.table().equals(table)))
                    .map(Missing.Row::new)
                    .forEach(missing::add);
        }
        if (missing.isEmpty()) {
            // All that a row could say is known: what is not is a value at a row's own date.
            parameters(p -> !atAsOf.contains(p)).forEach(missing::add);
        }
        return missing.isEmpty() ? List.of(new Missing.Elsewhere()) : missing;
    }
}
