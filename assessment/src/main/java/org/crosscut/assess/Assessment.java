package org.crosscut.assess;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The catalogue run against a snapshot as of a date: a function of these and the settings.
///
/// @param id of all that it is a function of
/// @param workspace `real` or `exercise`
/// @param snapshot the sequence of the last receipt that was known; 0 if there was none
/// @param head the archive's head at that receipt
/// @param responses what entities had answered by the as-of date, the latest first
/// @param settings values and readings that stand in for defaults: `topic/control.parameter`
public record Assessment(
        String id,
        String workspace,
        LocalDate asOf,
        long snapshot,
        String head,
        String catalogueHash,
        SortedMap<String, String> settings,
        List<ControlResult> controls,
        List<IndicatorResult> indicators,
        List<TableResult> tables,
        List<MissingSubmission> missing,
        List<DestroyedSubmission> destroyed,
        List<Response> responses) {
    public Assessment {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        controls = List.copyOf(controls);
        indicators = List.copyOf(indicators);
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
        destroyed = List.copyOf(destroyed);
        responses = List.copyOf(responses);
    }

    /// @throws IllegalArgumentException if there is no such control
    public ControlResult control(String id) {
        return controls.stream()
                .filter(c -> c.control().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no control " + id));
    }

    /// @throws IllegalArgumentException if there is no such indicator
    public IndicatorResult indicator(String id) {
        return indicators.stream()
                .filter(i -> i.indicator().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
    }

    /// @throws IllegalArgumentException if there is no such table
    public TableResult table(String id) {
        return tables.stream()
                .filter(t -> t.table().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + id));
    }
}
