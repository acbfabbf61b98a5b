package org.crosscut.compare;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.archive.Receipt;

/// How one of the factors differs between two assessments.
public sealed interface FactorDifference {
    Factor factor();

    /// The as-of dates.
    record Date(LocalDate from, LocalDate to) implements FactorDifference {
        @Override
        public Factor factor() {
            return Factor.DATE;
        }
    }

    /// What was known of the datasets.
    ///
    /// @param factor data or acceptance
    /// @param more receipts that only the second assessment knew
    /// @param fewer receipts that only the first assessment knew
    /// @param destroyed submissions whose rows could be read for one of the two only
    record Submissions(Factor factor, List<Receipt> more, List<Receipt> fewer, List<Long> destroyed)
            implements FactorDifference {
        public Submissions {
            more = List.copyOf(more);
            fewer = List.copyOf(fewer);
            destroyed = List.copyOf(destroyed);
        }
    }

    /// The parts of the catalogue on which results depend, by their latest names.
    record Rules(List<Part> changed, List<Part> added, List<Part> gone)
            implements FactorDifference {
        public Rules {
            changed = List.copyOf(changed);
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }

        @Override
        public Factor factor() {
            return Factor.RULE;
        }

        boolean isNothing() {
            return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
        }
    }

    /// What a catalogue consists of, as far as results depend on it.
    record Part(Kind kind, String name) implements Comparable<Part> {
        /// Kinds of parts.
        public enum Kind {
            CONTROL,
            INDICATOR,
            DATASET,
            REFERENCE
        }

        @Override
        public int compareTo(Part other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? name.compareTo(other.name) : byKind;
        }
    }

    /// The values of parameters that both sides have.
    record Parameters(List<Moved> moved) implements FactorDifference {
        public Parameters {
            moved = List.copyOf(moved);
        }

        @Override
        public Factor factor() {
            return Factor.PARAMETER;
        }
    }

    /// A parameter with another value.
    ///
    /// @param parameter such as `topic/rule.parameter`, by its latest name
    record Moved(String parameter, String unit, ParameterChoice from, ParameterChoice to) {}
}
