package org.crosscut.lawtext;

import java.time.LocalDate;
import java.util.Optional;

/// What front and back matter tell of how a document came about. Texts are empty where they do not.
///
/// @param body that adopted it, as printed
/// @param session its number
/// @param meeting its number
/// @param agendaItem as printed, without its words
/// @param committee on whose report it was adopted, as printed
/// @param report symbol of the report on which it was adopted
public record Adoption(
        String body,
        String session,
        String meeting,
        Optional<LocalDate> date,
        String agendaItem,
        String committee,
        String report) {
    static final Adoption UNKNOWN = new Adoption("", "", "", Optional.empty(), "", "", "");
}
