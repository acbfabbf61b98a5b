package org.crosscut.intake;

/// A part of a file that holds rows: a sheet of a workbook, a file of a ZIP, or a sheet of a
/// workbook in a ZIP. A text table that was sent alone has none.
///
/// @param entry the file's name in the ZIP; empty if the file is none
/// @param sheet empty for a text table
record Part(String entry, String sheet) {
    /// As receipts keep it: `Posts`, `a.csv`, `b.xlsx[Posts]`.
    String shown() {
        return entry.isEmpty() ? sheet : sheet.isEmpty() ? entry : entry + "[" + sheet + "]";
    }

    /// The file that problems name, with the entry behind it: `a.zip/b.csv`.
    String file(String whole) {
        return entry.isEmpty() ? whole : whole + "/" + entry;
    }
}
