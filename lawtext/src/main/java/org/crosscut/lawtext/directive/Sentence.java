package org.crosscut.lawtext.directive;

import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Hits;
import org.crosscut.lawtext.grammar.Lexicon;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;
import org.crosscut.lawtext.grammar.Tokens;

/// A paragraph's text with all phrases of the lexicon that stand in it.
final class Sentence {
    /// The name under which lexicons list the article that points at nothing in particular.
    private static final String DEFINITE = "the";

    private static final String OPENING_QUOTES = "“«「『";
    private static final String CLOSING_QUOTES = "”»」』";

    final Tokens tokens;
    final Lexicon lexicon;
    private final Hits hits;
    private final boolean[] isQuoted;

    Sentence(String text, Lexicon lexicon) {
        this.lexicon = lexicon;
        tokens = lexicon.phrases().tokens(text);
        hits = lexicon.phrases().find(tokens);
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
            char sign = tokens.first(i);
            // As most do, and no quotation mark.
            boolean isAscii = sign < 0x80;
            // A quotation that opens the paragraph is the paragraph itself.
            if (!isAscii && i > 0 && OPENING_QUOTES.indexOf(sign) >= 0) {
                depth++;
            } else if (!isAscii && CLOSING_QUOTES.indexOf(sign) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            quoted[i] = depth > 0;
        }
        return quoted;
    }

    List<Hit> all(Category category) {
        return hits.all(category);
    }

    List<Hit> in(Category category, int from, int to) {
        return hits.in(category, from, to);
    }

    Optional<Hit> startingAt(Category category, int token) {
        return hits.startingAt(category, token);
    }

    /// Whether any begins at a token.
    boolean starts(Category category, int token) {
        return hits.starts(category, token);
    }

    Optional<Hit> endingAt(Category category, int token) {
        return hits.endingAt(category, token);
    }

    /// The token after the sentence that begins at one.
    int endOfSentence(int from) {
        return endOfSentence(from, tokens.size());
    }

    /// … or the last that is looked at.
    int endOfSentence(int from, int to) {
        int end = from + 1;
        while (end < to && !(tokens.first(end - 1) == '.' && isCapital(end))) {
            end++;
        }
        return Math.min(end, to);
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
            if (starts(Category.NAME_LINK, next) || starts(Category.INFINITIVE, next)) {
                next = afterArticle(next + 1);
            }
            if (!isCapital(next)) {
                return end;
            }
            end = next + 1;
        }
    }

    /// The token after a definite article, if one stands at a token.
    int afterArticle(int token) {
        return isDefinite(token) ? token + 1 : token;
    }

    /// Whether "the" stands at a token, and not "that".
    boolean isDefinite(int token) {
        return startingAt(Category.ARTICLE, token)
                .filter(h -> h.name().equals(DEFINITE))
                .isPresent();
    }

    /// Whether the name that begins at a token only says what another word is of: "the report of
    /// the Secretary-General".
    ///
    /// @param from where the words that are looked at begin
    boolean isDependent(int name, int from) {
        // A name may begin with the article that ends "of the".
        int end = afterArticle(name);
        return endingAt(Category.DEPENDENT, name)
                .or(() -> endingAt(Category.DEPENDENT, end))
                .filter(h -> h.from() > from)
                .isPresent();
    }

    /// Whether what follows a name makes it no one: "the General Assembly resolution".
    boolean isNoOne(Hit name) {
        return starts(Category.NO_ONE, name.to());
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
        return switch (tokens.first(token)) {
            case ',', ';', '，', '；' -> true;
            default -> false;
        };
    }
}
