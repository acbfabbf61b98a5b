package org.crosscut.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Where a value lies on a line of that many pixels; nil always lies on it.
///
/// @param step between two ticks
record Axis(BigDecimal least, BigDecimal most, BigDecimal step, int pixels) {
    static Axis of(Collection<BigDecimal> values, int pixels) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (least.compareTo(most) == 0) {
            most = BigDecimal.ONE;
        }
        return new Axis(least, most, step(most.subtract(least)), pixels);
    }

    /// The same, widened so that both ends are ticks.
    Axis rounded() {
        return new Axis(
                least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                most.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step,
                pixels);
    }

    /// Pixels from the least value.
    int at(BigDecimal value) {
        return value.subtract(least)
                .multiply(BigDecimal.valueOf(pixels))
                .divide(most.subtract(least), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    int zero() {
        return at(BigDecimal.ZERO);
    }

    List<BigDecimal> ticks() {
        var ticks = new ArrayList<BigDecimal>();
        BigDecimal tick = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (; tick.compareTo(most) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /// The smallest of 1, 2, 5, 10, 20 … and their fractions that makes at most five steps.
    private static BigDecimal step(BigDecimal range) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
                if (step.multiply(BigDecimal.valueOf(5)).compareTo(range) >= 0) {
                    return step;
                }
            }
            power = power.scaleByPowerOfTen(1);
        }
    }
}
