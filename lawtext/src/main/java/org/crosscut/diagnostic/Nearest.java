package org.crosscut.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds the right name nearest to a wrong one.
public final class Nearest {
    private Nearest() {}

    /// The nearest candidate if it is near enough to be meant (a third of the letters at most
    /// differ, case and separators aside), else the empty text.
    public static String to(String word, Collection<String> candidates) {
        String wanted = folded(word);
        return candidates.stream()
                .filter(c -> distance(wanted, folded(c)) <= Math.max(1, c.length() / 3))
                .min(
                        Comparator.comparingInt((String c) -> distance(wanted, folded(c)))
                                .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /// At most twelve candidates in order, the nearest first, as a list to print.
    public static String list(String word, Collection<String> candidates) {
        String wanted = folded(word);
        String shown =
                candidates.stream()
                        .sorted(
                                Comparator.comparingInt((String c) -> distance(wanted, folded(c)))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(12)
                        .collect(Collectors.joining(", "));
        return candidates.size() > 12 ? shown + ", … (" + candidates.size() + ")" : shown;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    }

    /// How many letters have to be added, left out, exchanged or swapped with their neighbour.
    static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            rows[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
                int least = rows[i - 1][j - 1] + (isSame ? 0 : 1);
                least = Math.min(least, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = least;
            }
        }
        return rows[a.length()][b.length()];
    }
}
