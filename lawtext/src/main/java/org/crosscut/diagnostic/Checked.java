package org.crosscut.diagnostic;

import java.util.List;

/// What comes of reading someone's input: a value, perhaps with warnings, or every problem in it.
public sealed interface Checked<T> {
    /// Errors and warnings, ordered by place; of a good value only warnings.
    List<Diagnostic> problems();

    record Good<T>(T value, List<Diagnostic> problems) implements Checked<T> {
        public Good {
            problems = DiagnosticLog.ordered(problems);
        }
    }

    record Bad<T>(List<Diagnostic> problems) implements Checked<T> {
        public Bad {
            problems = DiagnosticLog.ordered(problems);
            if (!DiagnosticLog.hasErrors(problems)) {
                throw new IllegalArgumentException("bad without an error");
            }
        }
    }

    static <T> Checked<T> of(T value, List<Diagnostic> problems) {
        return DiagnosticLog.hasErrors(problems)
                ? new Bad<>(problems)
                : new Good<>(value, problems);
    }
}
