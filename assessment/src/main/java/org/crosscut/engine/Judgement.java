package org.crosscut.engine;

import java.util.List;
import java.util.Set;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// A control as the engine sees it.
///
/// @param subjectTable the table of the subjects; ignored if `subjects` builds them
/// @param subjects the query that builds the subjects
/// @param key columns that identify a subject, in both
/// @param entity the column by which subjects are counted; empty if there is none
/// @param inputs columns of the subject's table on which the answer depends and whose empty cell
///   means unknown: named where an answer is
public record Judgement(
        CompiledRule rule,
        String subjectTable,
        @Nullable CompiledRule subjects,
        List<String> key,
        String entity,
        List<String> inputs) {
    public Judgement {
        key = List.copyOf(key);
        inputs = List.copyOf(inputs);
    }

    /// Whether the rule says of each subject what that subject's own row alone tells: then none is
    /// lost or doubled, and none came from elsewhere.
    public boolean looksAtOwnRow() {
        return subjects == null
                && rule.keepsEveryRow()
                && rule.tables().equals(Set.of(subjectTable))
                && key.stream().allMatch(this::isOwnCell);
    }

    private boolean isOwnCell(String column) {
        var cell = new ColumnRef(subjectTable, column);
        return rule.outputs().stream()
                .anyMatch(o -> o.name().equals(column) && cell.equals(o.cell()));
    }
}
