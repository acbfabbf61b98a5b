package org.crosscut.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every subject of a control, counted, and those that were not found satisfied, in order of key.
///
/// @param tallies how many subjects of each entity are in each state
/// @param open the subjects that are neither outside nor satisfied
/// @param strays rows of the rule that belong to no subject; a sound rule has none
public record Population(List<Tally> tallies, List<Judged> open, long strays) {
    /// What a rule says of a subject, before anyone's acceptance is looked at.
    public enum State {
        OUTSIDE,
        SATISFIED,
        NOT_SATISFIED,
        UNDETERMINED,
        /// The rule did not say anything of it, or said it more than once.
        LOST
    }

    /// @param entity empty if the control has none or the rule lost it
    public record Tally(String entity, State state, long subjects) {}

    /// @param row key, evidence and the rest of the rule's columns
    /// @param times how often the rule returned it; 1 unless it was lost
    /// @param unknown the inputs of the subject's own row that are empty
    /// @param dangling where rows that the subject came from point to nothing although the rule
    ///   needs what they point to: such a subject is undetermined, whatever the rule says
    public record Judged(
            Map<String, @Nullable Object> row,
            State state,
            long times,
            List<String> unknown,
            List<Dangling> dangling) {}

    /// @param table whose rows point
    /// @param target the table that does not have the row pointed to
    public record Dangling(String table, String target) {}

    public Population {
        tallies = List.copyOf(tallies);
        open = List.copyOf(open);
    }
}
