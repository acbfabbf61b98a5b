package org.crosscut.assess;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What a control found.
///
/// @param byEntity the same subjects by entity
/// @param readings what the other readings of its parameters would find
/// @param findings in order of key
/// @param strays rows of the rule that belong to no subject; a sound rule has none
public record ControlResult(
        String control,
        Counts counts,
        SortedMap<String, Counts> byEntity,
        List<ReadingResult> readings,
        List<Finding> findings,
        long strays) {
    /// The same with other findings.
    ///
    /// @param findings by the name of the control
    ControlResult withFindings(Function<String, List<Finding>> findings) {
        return new ControlResult(
                control, counts, byEntity, readings, findings.apply(control), strays);
    }

    /// What a reading other than the one in force would find; nobody's acceptance is counted.
    public record ReadingResult(String parameter, String reading, Counts counts) {}

    public ControlResult {
        byEntity = Collections.unmodifiableSortedMap(new TreeMap<>(byEntity));
        readings = List.copyOf(readings);
        findings = findings instanceof KeptFindings ? findings : List.copyOf(findings);
    }
}
