package org.crosscut.intake;

import java.util.function.Consumer;
import org.crosscut.diagnostic.Diagnostic;

/// The records of a table in a file, whatever its format.
interface Records {
    /// Gives every record that is not a blank line, in order; the first is the header. What cannot
    /// be read is told, and reading goes on after it if that is possible.
    void read(Consumer<Diagnostic> problems, Consumer<RawRow> records);
}
