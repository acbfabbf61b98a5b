package org.crosscut.diagnostic;

import java.util.List;

/// What comes of reading someone's input: a value, perhaps with warnings, or every problem in it.
public sealed interface Checked<T> {
    /// Errors and warnings, ordered by place; of a good value only warnings.
    List<Diagnostic> problems();

    record Good<T>(T value, List<Diagnostic> problems) implements Checked<T> {
        public Good {
            problems = problems.stream().sorted(Diagnostic.BY_PLACE).toList();
        }
    }

    record Bad<T>(List<Diagnostic> problems) implements Checked<T> {
        public Bad {
            problems = problems.stream().sorted(Diagnostic.BY_PLACE).toList();
            if (problems.stream().noneMatch(Diagnostic::isError)) {
                throw new IllegalArgumentException("bad without an error");
            }
        }
    }

    static <T> Checked<T> of(T value, List<Diagnostic> problems) {
        return problems.stream().anyMatch(Diagnostic::isError)
                ? new Bad<>(problems)
                : new Good<>(value, problems);
    }
}
