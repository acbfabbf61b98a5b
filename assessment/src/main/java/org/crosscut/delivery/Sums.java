package org.crosscut.delivery;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What each column of numbers adds up to, exactly.
final class Sums {
    private final BigDecimal[] sums;

    Sums(int columns) {
        sums = new BigDecimal[columns];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    /// Adds the numbers of a row; what is no number adds nothing.
    void add(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case BigDecimal amount -> sums[i] = sums[i].add(amount);
                case Long number -> sums[i] = sums[i].add(BigDecimal.valueOf(number));
                case null, default -> {
                    // Only numbers have a total.
                }
            }
        }
    }

    void add(Sums more) {
        Arrays.setAll(sums, i -> sums[i].add(more.sums[i]));
    }

    BigDecimal of(int column) {
        return sums[column];
    }
}
