package org.crosscut.catalogue;

import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// How an output column of a control, indicator or table is shown to a reader.
///
/// @param name the column of the SQL
/// @param format how its values are printed
/// @param codes the reference table whose labels are shown in place of codes; may be empty
/// @param unit printed with the column's title; may be empty
/// @param empty what an empty cell means; null if that the value is unknown
public record Shown(
        String name,
        LocalizedText title,
        Format format,
        String codes,
        String unit,
        @Nullable LocalizedText empty) {
    /// A column whose empty cells are unknown.
    public Shown(String name, LocalizedText title, Format format, String codes, String unit) {
        this(name, title, format, codes, unit, null);
    }

    /// The same column with that meaning of its empty cells.
    public Shown withEmpty(@Nullable LocalizedText meaning) {
        return new Shown(name, title, format, codes, unit, meaning);
    }

    /// The official layouts of values.
    public enum Format {
        TEXT,
        /// A whole number.
        COUNT,
        /// An amount as documents print it: thin spaces, parentheses, `–` for nil.
        AMOUNT,
        /// One decimal and a per cent sign.
        PERCENT,
        DATE,
        BOOLEAN
    }
}
