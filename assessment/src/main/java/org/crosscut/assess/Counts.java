package org.crosscut.assess;

/// How many subjects of a control came out how.
///
/// @param outside subjects to which the rule does not apply
public record Counts(
        long outside, long satisfied, long justified, long notSatisfied, long undetermined) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /// The subjects to which the rule applies, or may apply.
    public long population() {
        return satisfied + justified + notSatisfied + undetermined;
    }

    public boolean isEmpty() {
        return population() + outside == 0;
    }

    public Counts plus(Counts other) {
        return new Counts(
                outside + other.outside,
                satisfied + other.satisfied,
                justified + other.justified,
                notSatisfied + other.notSatisfied,
                undetermined + other.undetermined);
    }

    /// One subject moved from not satisfied to justified.
    Counts withOneJustified() {
        return new Counts(outside, satisfied, justified + 1, notSatisfied - 1, undetermined);
    }
}
