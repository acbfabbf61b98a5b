package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.EnumMap;
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
    private final boolean[] isQuoted;

    /// How many tokens the longest hit has.
    private final int longest;

    Sentence(String text, Lexicon lexicon) {
        this.lexicon = lexicon;
        tokens = Tokens.of(text);
        int most = 0;
        for (Hit hit : lexicon.phrases().find(tokens)) {
            hits.computeIfAbsent(hit.entry().category(), _ -> new ArrayList<>()).add(hit);
            most = Math.max(most, hit.to() - hit.from());
        }
        longest = most;
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
        List<Hit> all = all(category);
        int free = from;
        for (int i = firstFrom(all, from); i < all.size() && all.get(i).from() < to; i++) {
            Hit hit = all.get(i);
            if (hit.from() >= free && hit.to() <= to) {
                found.add(hit);
                free = hit.to();
            }
        }
        return found;
    }

    /// The place of the first hit that begins at a token or after it: hits stand in the order of
    /// their first tokens.
    private static int firstFrom(List<Hit> all, int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Optional<Hit> startingAt(Category category, int token) {
        List<Hit> all = all(category);
        int first = firstFrom(all, token);
        return first < all.size() && all.get(first).from() == token
                ? Optional.of(all.get(first))
                : Optional.empty();
    }

    /// The longest that ends before a token.
    Optional<Hit> endingAt(Category category, int token) {
        List<Hit> all = all(category);
        for (int i = firstFrom(all, token - longest); i < all.size(); i++) {
            Hit hit = all.get(i);
            if (hit.to() == token) {
                return Optional.of(hit);
            }
            if (hit.from() >= token) {
                break;
            }
        }
        return Optional.empty();
    }

    /// The token after the sentence that begins at one.
    int endOfSentence(int from) {
        int end = from + 1;
        while (end < tokens.size() && !(tokens.word(end - 1).equals(".") && isCapital(end))) {
            end++;
        }
        return Math.min(end, tokens.size());
    }

    /// Whether a word begins with a capital letter.
    boolean isCapital(int token) {
        return token < tokens.size()
                && Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
    }

    /// The token after a name in capitals that begins at one: "Office for Disarmament Affairs",
    /// "Joint Committee to Advance Collaboration".
    int endOfName(int from) {
        int end = from + 1;
        while (true) {
            int next = end;
            if (isNameLink(next) || tokens.word(next).equals("to")) {
                next++;
                next += tokens.word(next).equals("the") ? 1 : 0;
            }
            if (!isCapital(next)) {
                return end;
            }
            end = next + 1;
        }
    }

    /// Whether a word ties a name to what it is of or for.
    boolean isNameLink(int token) {
        return switch (tokens.word(token)) {
            case "of", "for", "on" -> true;
            default -> false;
        };
    }

    /// Whether the name that begins at a token only says what another word is of: "the report of
    /// the Secretary-General".
    ///
    /// @param from where the words that are looked at begin
    boolean isDependent(int name, int from) {
        // A name may begin with the article that ends "of the".
        int end = tokens.word(name).equals("the") ? name + 1 : name;
        return endingAt(Category.DEPENDENT, name)
                .or(() -> endingAt(Category.DEPENDENT, end))
                .filter(h -> h.from() > from)
                .isPresent();
    }

    /// Whether what follows a name makes it no one: "the General Assembly resolution".
    boolean isNoOne(Hit name) {
        return startingAt(Category.NO_ONE, name.to()).isPresent();
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
