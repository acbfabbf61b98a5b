package org.crosscut.lawtext;

/// The lines of a source, both included, from which something was read; they count from 1.
public record LineRange(int first, int last) {
    public LineRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("lines " + first + " to " + last);
        }
    }
}
