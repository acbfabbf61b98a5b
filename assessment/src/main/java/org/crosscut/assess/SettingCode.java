package org.crosscut.assess;

import org.crosscut.diagnostic.Code;

/// What can be wrong with a setting of an assessment.
public enum SettingCode implements Code {
    UNKNOWN_PARAMETER,
    AMBIGUOUS_PARAMETER,
    NOT_A_VALUE;

    @Override
    public String stage() {
        return "setting";
    }
}
