package org.crosscut.intake;

import java.util.Map;
import org.crosscut.catalogue.Column;

/// What the sender states beside a file.
///
/// @param whole the entity, period or state date of a file that has no column for it; where the
///   file has one, each row must say the same
public record Stated(Map<Column.Role, String> whole) {
    /// Nothing but the file.
    public static final Stated NOTHING = new Stated(Map.of());

    public Stated {
        whole = Map.copyOf(whole);
    }
}
