package org.crosscut.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What made something change between two assessments.
public sealed interface Cause {
    /// The factors in the order in which they are told.
    List<Factor> IN_ORDER = List.of(Factor.values());

    /// Factors first that come first, and few before many.
    Comparator<Cause> ORDER = Comparator.comparing(Cause::rank);

    /// Found by running mixed combinations: the smallest sets of factors whose switch from the
    /// first assessment's to the second's makes the change, and whose switch back undoes it.
    ///
    /// @param smallest nearly always one; none is larger than another
    record Factors(List<Together> smallest) implements Cause {
        public Factors {
            smallest = List.copyOf(smallest);
            if (smallest.isEmpty()) {
                throw new IllegalArgumentException("a change without a cause");
            }
        }
    }

    /// The combinations cannot be run as they were: nothing is guessed.
    record NotTold(Reason reason) implements Cause {}

    /// Factors that make a change together.
    ///
    /// @param factors all of them have to be switched back to undo it
    /// @param enough the smallest of their sets that make the change by themselves; `factors`
    ///   itself where each of them is needed
    record Together(Set<Factor> factors, List<Set<Factor>> enough) {
        public Together {
            factors = Set.copyOf(factors);
            enough = enough.stream().<Set<Factor>>map(Set::copyOf).toList();
        }

        /// Whether each of the factors is needed to make the change.
        public boolean isEachNeeded() {
            return enough.equals(List.of(factors));
        }

        /// The factors in their order.
        public List<Factor> ordered() {
            return factors.stream().sorted().toList();
        }
    }

    /// Why a cause cannot be told.
    enum Reason {
        /// Rows were destroyed since.
        DESTROYED,
        /// Rows of one assessment can no longer be read by its own rules.
        UNREADABLE,
        /// Run again with all that was known, an assessment does not give what it gave.
        NOT_REPEATED
    }

    private String rank() {
        return switch (this) {
            case Factors f ->
                    f.smallest().getFirst().factors().size()
                            + f.smallest().stream().map(Cause::rank).collect(Collectors.joining());
            case NotTold n -> "9" + n.reason();
        };
    }

    private static String rank(Together together) {
        return together.ordered().stream()
                        .map(f -> String.valueOf(IN_ORDER.indexOf(f)))
                        .collect(Collectors.joining())
                + (together.isEachNeeded() ? "." : ":");
    }
}
