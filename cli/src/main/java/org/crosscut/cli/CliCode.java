package org.crosscut.cli;

import org.crosscut.diagnostic.Code;

/// What can be wrong with what a command is asked.
enum CliCode implements Code {
    NO_ASSESSMENT,
    AMBIGUOUS_ASSESSMENT,
    OTHER_ARCHIVE,
    CATALOGUE_CHANGED,
    UNKNOWN_FIGURE,
    UNKNOWN_TOPIC,
    UNKNOWN_DATASET,
    UNKNOWN_FILTER,
    NO_FILE,
    NO_FOLDER,
    MARKED_NEEDS_FOLDER,
    OVER_INPUT,
    FILE_EXISTS,
    NOT_OURS,
    TWO_LANGUAGES,
    NOT_COMPARED;

    @Override
    public String stage() {
        return "command";
    }
}
