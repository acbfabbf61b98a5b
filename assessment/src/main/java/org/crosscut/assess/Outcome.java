package org.crosscut.assess;

import java.time.LocalDate;
import java.util.List;

/// What came out for a subject inside a control's population. Unknown is not pass, and a reason is
/// not compliance.
public sealed interface Outcome {
    /// The rule found it compliant.
    record Satisfied() implements Outcome {}

    /// Not compliant, but someone entitled accepted the reason.
    ///
    /// @param until the last day on which that holds
    record Justified(LocalDate until, String office) implements Outcome {}

    /// Not compliant; a reason that is only claimed changes nothing.
    record NotSatisfied() implements Outcome {}

    /// It cannot be told.
    record Undetermined(List<Missing> missing) implements Outcome {
        public Undetermined {
            missing = List.copyOf(missing);
        }
    }

    /// What would have to be known.
    sealed interface Missing {
        /// A cell is empty, of the subject's own row or of another that the rule reads.
        record Cell(String table, String column) implements Missing {}

        /// A parameter has no value at the date that decides.
        record Parameter(String name) implements Missing {}

        /// A row points to one that was never handed in or no longer counts.
        ///
        /// @param target the table that does not have it
        record Pointed(String table, String target) implements Missing {}

        /// The rule did not return the subject, or returned it several times.
        record Lost(long times) implements Missing {}

        /// No row of a table that the rule reads belongs to the subject.
        record Row(String table) implements Missing {}

        /// No empty cell, absent row or parameter accounts for it: the rule gives no answer, or
        /// what it only looks up in other rows is not known.
        record Elsewhere() implements Missing {}
    }

    /// As commands and files write it: `not-satisfied`.
    default String word() {
        return switch (this) {
            case Satisfied s -> "satisfied";
            case Justified j -> "justified";
            case NotSatisfied n -> "not-satisfied";
            case Undetermined u -> "undetermined";
        };
    }
}
