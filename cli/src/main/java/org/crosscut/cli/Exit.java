package org.crosscut.cli;

/// Exit status of every command.
final class Exit {
    static final int DONE = 0;

    /// Done, and something is wrong with the data or the catalogue.
    static final int WRONG_INPUT = 1;

    static final int WRONG_USAGE = 2;

    static final int SYSTEM_FAILED = 3;

    private Exit() {}
}
