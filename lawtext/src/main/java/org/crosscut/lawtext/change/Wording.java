package org.crosscut.lawtext.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.lawtext.grammar.Tokens;

/// The words of a request, each with its weight: words that many requests have say little about
/// whether two are the same.
final class Wording {
    private final List<String> words;
    private final double[] weights;
    private final Tokens tokens;
    private final List<Integer> places;
    private final double weight;

    private Wording(List<String> words, double[] weights, Tokens tokens, List<Integer> places) {
        this.words = words;
        this.weights = weights;
        this.tokens = tokens;
        this.places = places;
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        weight = sum;
    }

    /// How rare words are among all requests that are compared.
    static final class Weights {
        private final Map<String, Integer> in = new HashMap<>();
        private int requests;

        void count(Request request) {
            requests++;
            words(Tokens.of(request.core())).stream()
                    .distinct()
                    .forEach(w -> in.merge(w, 1, Integer::sum));
        }

        private double of(String word) {
            return Math.log(1 + (double) requests / in.getOrDefault(word, 1));
        }

        Wording wording(Request request) {
            Tokens tokens = Tokens.of(request.core());
            List<Integer> places = places(tokens);
            List<String> words = places.stream().map(tokens::word).toList();
            double[] weights = words.stream().mapToDouble(this::of).toArray();
            return new Wording(words, weights, tokens, places);
        }
    }

    private static List<String> words(Tokens tokens) {
        return places(tokens).stream().map(tokens::word).toList();
    }

    private static List<Integer> places(Tokens tokens) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (Character.isLetterOrDigit(tokens.word(i).charAt(0))) {
                places.add(i);
            }
        }
        return places;
    }

    boolean isSame(Wording other) {
        return words.equals(other.words);
    }

    /// The share of the weight that both have, whatever the order: never less than [#likeness].
    double overlap(Wording other) {
        Map<String, Integer> left = new HashMap<>();
        words.forEach(w -> left.merge(w, 1, Integer::sum));
        double shared = 0;
        for (int i = 0; i < other.words.size(); i++) {
            Integer n = left.get(other.words.get(i));
            if (n != null && n > 0) {
                shared += other.weights[i];
                left.put(other.words.get(i), n - 1);
            }
        }
        return share(shared, other);
    }

    /// The share of the weight that both have in the same order.
    double likeness(Wording other) {
        double[] row = new double[other.words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            double diagonal = 0;
            for (int j = 0; j < other.words.size(); j++) {
                double above = row[j + 1];
                row[j + 1] =
                        words.get(i).equals(other.words.get(j))
                                ? diagonal + weights[i]
                                : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return share(row[other.words.size()], other);
    }

    private double share(double shared, Wording other) {
        double both = weight + other.weight;
        return both == 0 ? 0 : 2 * shared / both;
    }

    /// A stretch of words that differs: those of this wording and those that stand in their place
    /// in the other, as printed.
    record Difference(String here, String there) {}

    /// In their order.
    List<Difference> differences(Wording other) {
        int[][] common = new int[words.size() + 1][other.words.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = other.words.size() - 1; j >= 0; j--) {
                common[i][j] =
                        words.get(i).equals(other.words.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var differences = new ArrayList<Difference>();
        int i = 0;
        int j = 0;
        while (i < words.size() || j < other.words.size()) {
            int fromI = i;
            int fromJ = j;
            while (i < words.size() || j < other.words.size()) {
                boolean isSame =
                        i < words.size()
                                && j < other.words.size()
                                && words.get(i).equals(other.words.get(j));
                if (isSame) {
                    break;
                }
                boolean skipsHere =
                        j == other.words.size()
                                || (i < words.size() && common[i + 1][j] >= common[i][j + 1]);
                if (skipsHere) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > fromI || j > fromJ) {
                differences.add(new Difference(printed(fromI, i), other.printed(fromJ, j)));
            } else {
                i++;
                j++;
            }
        }
        return differences;
    }

    private String printed(int from, int to) {
        return from == to
                ? ""
                : tokens.text()
                        .substring(
                                tokens.start(places.get(from)),
                                tokens.endBefore(places.get(to - 1) + 1));
    }
}
