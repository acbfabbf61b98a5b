package org.crosscut.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Where a value lies on a line of that many pixels; nil always lies on it.
record Axis(BigDecimal least, BigDecimal most, int pixels) {
    static Axis of(Collection<BigDecimal> values, int pixels) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Axis(least, least.compareTo(most) == 0 ? BigDecimal.ONE : most, pixels);
    }

    /// The same, widened so that both ends are ticks.
    Axis rounded() {
        BigDecimal step = step();
        return new Axis(
                least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                most.divide(step, 0, RoundingMode.CEILING).multiply(step),
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
        BigDecimal step = step();
        var ticks = new ArrayList<BigDecimal>();
        BigDecimal tick = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (; tick.compareTo(most) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /// The smallest of 1, 2, 5, 10, 20 … and their fractions that makes at most five steps.
    private BigDecimal step() {
        BigDecimal range = most.subtract(least);
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
