package org.crosscut.assess;

import org.crosscut.diagnostic.Code;

/// What can be wrong with the catalogue that was kept with an assessment.
public enum KeptCode implements Code {
    NOT_KEPT,
    ALTERED;

    @Override
    public String stage() {
        return "kept";
    }
}
