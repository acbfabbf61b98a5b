package org.crosscut.intake;

/// Where a row stands in a file of several parts, as one number: the part's index above, the line
/// or sheet row below. Of the first or only part it is the line itself.
public final class RowNumber {
    private static final int SHIFT = 40;
    private static final long LINE = (1L << SHIFT) - 1;

    private RowNumber() {}

    /// @param part from 0
    /// @param line from 1
    public static long of(int part, long line) {
        if (part < 0 || line < 0 || line > LINE) {
            throw new IllegalArgumentException("part " + part + ", line " + line);
        }
        return ((long) part << SHIFT) | line;
    }

    public static int part(long number) {
        return (int) (number >>> SHIFT);
    }

    public static long line(long number) {
        return number & LINE;
    }

    /// The line, and after a later part's number the line in it: `7`, `2!7`.
    public static String shown(long number) {
        return (part(number) == 0 ? "" : (part(number) + 1) + "!") + line(number);
    }
}
