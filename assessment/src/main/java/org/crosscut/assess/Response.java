package org.crosscut.assess;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an entity answers to a provision or to a finding, in one language.
///
/// @param dataset that it was handed in with
/// @param answers a provision, such as `A/RES/12/34#5`, or the identity of a finding
/// @param language the tag of its language, such as `zh`
/// @param text an empty line parts its paragraphs
/// @param approvedOn null while it is a draft
public record Response(
        String dataset,
        String entity,
        String answers,
        String language,
        String text,
        LocalDate answeredOn,
        @Nullable LocalDate approvedOn) {
    public boolean isApproved() {
        return approvedOn != null;
    }
}
