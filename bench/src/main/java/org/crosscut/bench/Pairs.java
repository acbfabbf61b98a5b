package org.crosscut.bench;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.crosscut.bench.Paced.Round;

/// Rounds of a baseline and of what is compared with it, each with the one that it took turns with.
/// A ratio says how many times as fast as the baseline it is; 1 is as fast.
record Pairs(List<Round> base, List<Round> measured) {
    /// The code is warm from here on.
    private static final int WARM = 2;

    Pairs {
        base = List.copyOf(base);
        measured = List.copyOf(measured);
    }

    static double median(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    /// By the clock, in a process that has done nothing yet.
    double first() {
        return ratio(0, Round::millis);
    }

    /// By the clock, the median of the warm pairs.
    double warm() {
        return median(warm(Round::millis));
    }

    /// By the time of processors, which other programs disturb less; the median of the warm pairs.
    double ofProcessors() {
        return median(warm(Round::processorMillis));
    }

    /// The smallest and the largest of the warm ratios by the clock.
    String range() {
        List<Double> warm = warm(Round::millis).stream().sorted().toList();
        return "%.2f to %.2f".formatted(warm.getFirst(), warm.getLast());
    }

    private List<Double> warm(ToLongFunction<Round> time) {
        int from = Math.min(WARM, base.size() - 1);
        return IntStream.range(from, base.size()).mapToObj(i -> ratio(i, time)).toList();
    }

    private double ratio(int pair, ToLongFunction<Round> time) {
        return (double) time.applyAsLong(base.get(pair))
                / Math.max(1, time.applyAsLong(measured.get(pair)));
    }
}
