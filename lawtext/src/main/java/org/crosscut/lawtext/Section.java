package org.crosscut.lawtext;

/// A section of the operative part.
///
/// @param numeral as printed, such as `二` or `II`; empty for a heading without one
/// @param title as printed; empty for a numeral without a title
/// @param line of the heading; 0 for what stands before the first section
public record Section(String numeral, String title, int line) {
    /// What stands before the first section.
    public static final Section NONE = new Section("", "", 0);

    public boolean isNone() {
        return line == 0;
    }
}
