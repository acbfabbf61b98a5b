package org.crosscut.bench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many were found, found wrongly and missed.
final class Tally {
    private long right;
    private long wrong;
    private long missed;

    void right(long count) {
        right += count;
    }

    void wrong(long count) {
        wrong += count;
    }

    void missed(long count) {
        missed += count;
    }

    void add(Tally other) {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
    }

    /// Compares two lists in which the order does not count.
    void compare(List<String> expected, List<String> found) {
        var left = new ArrayList<>(found);
        for (String one : expected) {
            if (left.remove(one)) {
                right++;
            } else {
                missed++;
            }
        }
        wrong += left.size();
    }

    boolean isEmpty() {
        return right + wrong + missed == 0;
    }

    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(right, right + missed);
    }

    double f1() {
        return share(2 * right, 2 * right + wrong + missed);
    }

    long faults() {
        return wrong + missed;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.4f  recall %.4f  F1 %.4f  (right %,d, wrong %,d, missed %,d)",
                precision(),
                recall(),
                f1(),
                right,
                wrong,
                missed);
    }

    private static double share(long some, long all) {
        return all == 0 ? 1 : (double) some / all;
    }
}
