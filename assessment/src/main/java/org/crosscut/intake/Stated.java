package org.crosscut.intake;

import java.util.Map;
import org.crosscut.catalogue.Column;

/// What the sender states beside a file.
///
/// @param whole the entity, period or state date of a file that has no column for it; where the
///   file has one, each row must say the same
/// @param sheet the sheet of a workbook to take; empty to look for it
/// @param headerRow the row of a sheet that names the columns, from 1; 0 to look for it
public record Stated(Map<Column.Role, String> whole, String sheet, long headerRow) {
    /// Nothing but the file.
    public static final Stated NOTHING = new Stated(Map.of());

    public Stated {
        whole = Map.copyOf(whole);
    }

    public Stated(Map<Column.Role, String> whole) {
        this(whole, "", 0);
    }
}
