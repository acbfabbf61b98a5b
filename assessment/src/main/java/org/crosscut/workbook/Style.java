package org.crosscut.workbook;

/// How a cell looks.
///
/// @param color of the text as `RRGGBB`; empty for the usual one
/// @param fill behind it as `RRGGBB`; empty for none
/// @param format of numbers and days, such as `#,##0.00` or `@` for text; empty for the usual one
/// @param centered between left and right
/// @param quoted a text that must never be taken for a formula, even once it is edited
public record Style(
        String color,
        boolean bold,
        boolean underlined,
        String fill,
        boolean bordered,
        boolean wrapped,
        boolean centered,
        String format,
        boolean quoted) {
    public static final Style PLAIN =
            new Style("", false, false, "", false, false, false, "", false);

    public Style withColor(String changed) {
        return new Style(
                changed, bold, underlined, fill, bordered, wrapped, centered, format, quoted);
    }

    public Style withBold() {
        return new Style(
                color, true, underlined, fill, bordered, wrapped, centered, format, quoted);
    }

    public Style withUnderline() {
        return new Style(color, bold, true, fill, bordered, wrapped, centered, format, quoted);
    }

    public Style withFill(String changed) {
        return new Style(
                color, bold, underlined, changed, bordered, wrapped, centered, format, quoted);
    }

    public Style withBorder() {
        return new Style(color, bold, underlined, fill, true, wrapped, centered, format, quoted);
    }

    public Style withWrap() {
        return new Style(color, bold, underlined, fill, bordered, true, centered, format, quoted);
    }

    public Style withCenter() {
        return new Style(color, bold, underlined, fill, bordered, wrapped, true, format, quoted);
    }

    public Style withFormat(String changed) {
        return new Style(
                color, bold, underlined, fill, bordered, wrapped, centered, changed, quoted);
    }

    Style withQuote() {
        return new Style(color, bold, underlined, fill, bordered, wrapped, centered, format, true);
    }
}
