package org.crosscut.catalogue;

import java.util.Collection;
import java.util.Locale;

/// How far a figure may travel, from lowest to highest; a figure is as secret as the columns that
/// it came from. `confidential` and `strictly-confidential` are those of ST/SGB/2007/6.
public enum Classification {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    STRICTLY_CONFIDENTIAL;

    /// As YAML writes it: `strictly-confidential`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isWithheldInMessages() {
        return compareTo(CONFIDENTIAL) >= 0;
    }

    public static Classification highest(Collection<Classification> several) {
        return several.stream().max(Classification::compareTo).orElse(PUBLIC);
    }
}
