package org.crosscut.coverage;

import java.util.Locale;

/// What keeps a thing from counting.
public enum Lack {
    NOTHING,
    /// The catalogue has nothing of the kind for the provision.
    NONE,
    /// Tools and workflows are not of the catalogue.
    TO_COME,
    /// A case of its topic comes out otherwise than it says.
    CASES,
    /// The workspaces shown give it nothing to answer with.
    DATA,
    /// No subject of the exercise is satisfied.
    SATISFIED,
    /// No subject of the exercise is not satisfied.
    NOT_SATISFIED,
    /// No subject of the exercise cannot be told.
    UNDETERMINED;

    /// As words and files name it.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
