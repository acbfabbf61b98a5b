package org.crosscut.diagnostic;

/// An error refuses the input; a warning accepts it and says what stays undetermined.
public enum Severity {
    ERROR,
    WARNING
}
