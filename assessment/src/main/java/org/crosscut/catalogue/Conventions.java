package org.crosscut.catalogue;

import java.util.List;

/// How numbers, dates and missing values are written in a file or column. What is not stated is not
/// guessed: only what can be read in one way is then taken.
///
/// @param emptyMarks texts that stand for an empty cell, such as `–` or `n/a`
public record Conventions(DecimalSign decimal, DateOrder dates, List<String> emptyMarks) {
    /// Nothing is stated.
    public static final Conventions UNSTATED =
            new Conventions(DecimalSign.UNSTATED, DateOrder.UNSTATED, List.of());

    /// The sign before the decimals; the other one then separates thousands.
    public enum DecimalSign {
        UNSTATED,
        POINT,
        COMMA
    }

    /// The order of day, month and year where all three are digits.
    public enum DateOrder {
        UNSTATED,
        DMY,
        MDY,
        YMD
    }

    public Conventions {
        emptyMarks = List.copyOf(emptyMarks);
    }

    /// These, and the others where these state nothing.
    public Conventions or(Conventions others) {
        return new Conventions(
                decimal == DecimalSign.UNSTATED ? others.decimal : decimal,
                dates == DateOrder.UNSTATED ? others.dates : dates,
                emptyMarks.isEmpty() ? others.emptyMarks : emptyMarks);
    }
}
