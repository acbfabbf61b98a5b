package org.crosscut.report;

/// How the subjects of a control came out.
///
/// @param outside subjects to which the rule does not apply
public record Counts(
        long outside, long satisfied, long justified, long notSatisfied, long undetermined) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /// The subjects to which the rule applies, or of which it is not known whether it does.
    public long population() {
        return satisfied + justified + notSatisfied + undetermined;
    }

    public boolean isEmpty() {
        return population() + outside == 0;
    }

    public Mark worst() {
        if (notSatisfied > 0) {
            return Mark.NOT_SATISFIED;
        }
        if (undetermined > 0) {
            return Mark.UNDETERMINED;
        }
        if (justified > 0) {
            return Mark.JUSTIFIED;
        }
        if (satisfied > 0) {
            return Mark.SATISFIED;
        }
        return outside > 0 ? Mark.OUTSIDE : Mark.NOTHING;
    }

    /// How many came out so; of [Mark#NOTHING] none did.
    public long of(Mark mark) {
        return switch (mark) {
            case NOT_SATISFIED -> notSatisfied;
            case UNDETERMINED -> undetermined;
            case JUSTIFIED -> justified;
            case SATISFIED -> satisfied;
            case OUTSIDE -> outside;
            case NOTHING -> 0;
        };
    }

    public Counts plus(Counts other) {
        return new Counts(
                outside + other.outside,
                satisfied + other.satisfied,
                justified + other.justified,
                notSatisfied + other.notSatisfied,
                undetermined + other.undetermined);
    }
}
