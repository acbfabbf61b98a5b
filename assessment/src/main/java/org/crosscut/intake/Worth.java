package org.crosscut.intake;

/// Whether it is worth remembering the cells of a column. In a column of identities or free text
/// hardly any comes again, and each that is kept pushes others out of the processor's memory.
final class Worth {
    private static final int TRIED = 1 << 13;
    private static final int ENOUGH = TRIED / 2;

    private int looks;
    private int hits;
    private boolean isLost;

    /// Once it was not worth it, it is not tried again: what half of the cells repeat pays.
    boolean isLost() {
        return isLost;
    }

    void hit() {
        hits++;
        looked();
    }

    void miss() {
        looked();
    }

    private void looked() {
        looks++;
        if (looks == TRIED) {
            isLost = hits < ENOUGH;
            looks = 0;
            hits = 0;
        }
    }
}
