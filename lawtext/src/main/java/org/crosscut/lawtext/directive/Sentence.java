package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Lexicon;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;
import org.crosscut.lawtext.grammar.Tokens;

/// A paragraph's text with all phrases of the lexicon that stand in it.
final class Sentence {
    private static final String OPENING_QUOTES = "“«「『";
    private static final String CLOSING_QUOTES = "”»」』";

    final Tokens tokens;
    final Lexicon lexicon;
    private final Map<Category, List<Hit>> hits = new EnumMap<>(Category.class);
    private final Map<Category, Map<Integer, Hit>> byStart = new EnumMap<>(Category.class);
    private final Map<Category, Map<Integer, Hit>> byEnd = new EnumMap<>(Category.class);
    private final boolean[] isQuoted;

    Sentence(String text, Lexicon lexicon) {
        this.lexicon = lexicon;
        tokens = Tokens.of(text);
        for (Hit hit : lexicon.phrases().find(tokens)) {
            Category category = hit.entry().category();
            hits.computeIfAbsent(category, _ -> new ArrayList<>()).add(hit);
            byStart.computeIfAbsent(category, _ -> new HashMap<>()).put(hit.from(), hit);
            byEnd.computeIfAbsent(category, _ -> new HashMap<>()).putIfAbsent(hit.to(), hit);
        }
        isQuoted = quoted();
    }

    /// Whether a token stands in quotation marks.
    boolean isQuoted(int token) {
        return isQuoted[token];
    }

    private boolean[] quoted() {
        var quoted = new boolean[tokens.size() + 1];
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            // A quotation that opens the paragraph is the paragraph itself.
            if (i > 0 && OPENING_QUOTES.contains(word)) {
                depth++;
            } else if (CLOSING_QUOTES.contains(word)) {
                depth = Math.max(0, depth - 1);
            }
            quoted[i] = depth > 0;
        }
        return quoted;
    }

    List<Hit> all(Category category) {
        return hits.getOrDefault(category, List.of());
    }

    /// All of a category that lie in a stretch of tokens, the longer where two overlap.
    List<Hit> in(Category category, int from, int to) {
        var found = new ArrayList<Hit>();
        int free = from;
        for (Hit hit : all(category)) {
            if (hit.from() >= free && hit.to() <= to) {
                found.add(hit);
                free = hit.to();
            }
        }
        return found;
    }

    Optional<Hit> startingAt(Category category, int token) {
        return Optional.ofNullable(byStart.getOrDefault(category, Map.of()).get(token));
    }

    Optional<Hit> endingAt(Category category, int token) {
        return Optional.ofNullable(byEnd.getOrDefault(category, Map.of()).get(token));
    }

    Span span(Hit hit) {
        return span(hit.from(), hit.to());
    }

    Span span(int from, int to) {
        int start = tokens.start(from);
        return new Span(start, Math.max(start, tokens.endBefore(to)));
    }

    String printed(Span span) {
        return span.of(tokens.text());
    }

    boolean isComma(int token) {
        String word = tokens.word(token);
        return word.equals(",") || word.equals(";") || word.equals("，") || word.equals("；");
    }
}
