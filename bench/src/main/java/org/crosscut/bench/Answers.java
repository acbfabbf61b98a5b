package org.crosscut.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one way of answering found, in a form that is the same for every way: each rule's tallies
/// by entity, and of its findings how many there are and a sum over all their values, whose order
/// does not matter.
final class Answers {
    private final TreeMap<String, Long> tallies = new TreeMap<>();
    private final TreeMap<String, long[]> findings = new TreeMap<>();

    void count(String rule, String entity, String state, long subjects) {
        if (subjects > 0) {
            tallies.merge(rule + " " + entity + " " + state, subjects, Long::sum);
        }
    }

    /// @param values key and evidence, in the order of the rule
    void find(String rule, boolean isBroken, @Nullable Object[] values) {
        // FNV-1a, spread once more so that sums of similar rows differ.
        long hash = isBroken ? 0xcbf29ce484222325L : 0x84222325cbf29ce4L;
        for (Object value : values) {
            String text = value == null ? "\0" : value.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        long[] sum = findings.computeIfAbsent(rule, r -> new long[2]);
        sum[0]++;
        sum[1] += hash * 0x9e3779b97f4a7c15L ^ hash >>> 32;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        tallies.forEach((key, subjects) -> lines.add(key + " " + subjects));
        findings.forEach((rule, sum) ->
                lines.add(rule + " findings " + sum[0] + " " + Long.toHexString(sum[1])));
        return lines;
    }
}
