package org.crosscut.report;

import java.util.List;
import org.crosscut.assess.Response;
import org.crosscut.language.LocalizedText;

/// All that the table of follow-up action of one entity is made of.
///
/// @param state whose figures are those of the entity alone
/// @param entity that answers
/// @param body that adopted the resolution
/// @param responses that this report may show, whoever gave them; the latest first
public record FollowUpInput(
        StateInput state, StateInput.Entity entity, LocalizedText body, List<Response> responses) {
    public FollowUpInput {
        responses = responses.stream().filter(r -> r.entity().equals(entity.code())).toList();
    }
}
