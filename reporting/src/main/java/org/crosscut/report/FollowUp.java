package org.crosscut.report;

import java.util.List;
import org.crosscut.language.Language;

/// The table of decisions and requests, each beside the action taken to implement it.
///
/// @param decision the title of the first column
/// @param action the title of the second column
public record FollowUp(String decision, String action, List<Row> rows) implements Block {
    /// How far the words of an action may be relied on.
    public enum State {
        /// Someone entitled has approved them.
        APPROVED,
        /// Nobody has approved them.
        DRAFT,
        /// There is nothing to say.
        UNKNOWN
    }

    /// @param id unique in the document
    /// @param language of the decision
    /// @param decision its paragraphs
    public record Row(
            String id, Language language, List<List<Inline>> decision, List<Action> actions) {
        public Row {
            decision = decision.stream().map(List::copyOf).toList();
            actions = List.copyOf(actions);
        }
    }

    /// @param language of its words
    /// @param mark says in words what they are, such as that they are a draft
    public record Action(State state, Language language, String mark, List<Block> content) {
        public Action {
            content = List.copyOf(content);
        }
    }

    public FollowUp {
        rows = List.copyOf(rows);
    }
}
