package org.crosscut.lawtext.directive;

import java.util.Locale;

/// Someone whom a directive names.
///
/// @param printed as it stands in the text
/// @param name of the authority list; the printed words where the list does not have it
public record Addressee(String printed, String name, Role role, boolean isListed, Span span) {
    /// How the directive names them.
    public enum Role {
        /// Has to act.
        ADDRESSEE,
        /// Named as an example: "inter alia".
        AMONG_OTHERS,
        /// By whose means the addressee acts: "through".
        THROUGH,
        /// With whom the addressee acts: "in coordination with", "in consultation with".
        WITH;

        /// Such as `among-others`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
