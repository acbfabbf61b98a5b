package org.crosscut.intake;

import java.util.Map;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Conventions;

/// What the sender states beside a file; what is not stated is found in the file, or refused where
/// it can be read in more than one way.
///
/// @param whole the entity, period or state date of a file that has no column for it; where the
///   file has one, each row must say the same
/// @param encoding such as `UTF-8`, `UTF-16LE`, `Windows-1252` or `GB18030`; empty if not stated
/// @param separator between the cells of a text table, one character; empty if not stated
/// @param conventions how numbers, dates and missing values are written; over those of the dataset
/// @param sheet the only sheet of a workbook to be read; empty if not stated
/// @param headerRow the line or row of the header, from 1; 0 if not stated
public record Stated(
        Map<Column.Role, String> whole,
        String encoding,
        String separator,
        Conventions conventions,
        String sheet,
        int headerRow) {
    /// Nothing but the file.
    public static final Stated NOTHING = new Stated(Map.of(), "", "", Conventions.UNSTATED, "", 0);

    public Stated {
        whole = Map.copyOf(whole);
    }

    public static Stated whole(Map<Column.Role, String> whole) {
        return NOTHING.withWhole(whole);
    }

    public Stated withWhole(Map<Column.Role, String> stated) {
        return new Stated(stated, encoding, separator, conventions, sheet, headerRow);
    }

    public Stated withEncoding(String stated) {
        return new Stated(whole, stated, separator, conventions, sheet, headerRow);
    }

    public Stated withSeparator(String stated) {
        return new Stated(whole, encoding, stated, conventions, sheet, headerRow);
    }

    public Stated withConventions(Conventions stated) {
        return new Stated(whole, encoding, separator, stated, sheet, headerRow);
    }

    public Stated withSheet(String stated) {
        return new Stated(whole, encoding, separator, conventions, stated, headerRow);
    }

    public Stated withHeaderRow(int stated) {
        return new Stated(whole, encoding, separator, conventions, sheet, stated);
    }
}
