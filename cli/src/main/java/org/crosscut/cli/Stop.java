package org.crosscut.cli;

import java.util.List;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;

/// Ends a command whose input is wrong; what is wrong is shown, and the exit status is 1.
final class Stop extends RuntimeException {
    private final transient List<Diagnostic> problems;

    Stop(List<Diagnostic> problems) {
        super("the input is wrong", null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /// The value, or the end of the command.
    static <T> T unlessGood(Checked<T> checked) {
        return switch (checked) {
            case Checked.Good<T> good -> good.value();
            case Checked.Bad<T> bad -> throw new Stop(bad.problems());
        };
    }
}
