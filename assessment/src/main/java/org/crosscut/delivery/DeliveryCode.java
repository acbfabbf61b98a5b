package org.crosscut.delivery;

import org.crosscut.diagnostic.Code;

/// What can be wrong with a file as a whole, each of its rows being right.
public enum DeliveryCode implements Code {
    ROW_COUNT_DIFFERS,
    TOTAL_DIFFERS,
    TOTAL_NOT_POSSIBLE,
    SUDDEN_LOSS;

    @Override
    public String stage() {
        return "delivery";
    }
}
