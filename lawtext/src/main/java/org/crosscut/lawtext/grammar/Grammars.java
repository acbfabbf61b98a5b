package org.crosscut.lawtext.grammar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crosscut.language.Language;

/// The languages that can be read, and which of them a text is in.
public final class Grammars {
    /// Of the words of a text at least one in so many is a common word of its language.
    private static final int ONE_IN = 12;

    /// So many characters tell the language.
    private static final int SAMPLE = 4_000;

    private final List<Grammar> all;

    private Grammars(List<Grammar> all) {
        this.all = all;
    }

    /// Those on the class path.
    public static Grammars load() {
        return new Grammars(
                Arrays.stream(Language.values())
                        .map(GrammarFile::read)
                        .filter(Objects::nonNull)
                        .toList());
    }

    public List<Language> languages() {
        return all.stream().map(Grammar::language).toList();
    }

    /// The grammar of the text's language, by its script and then by its common words; empty where
    /// none fits.
    public Optional<Grammar> of(String whole) {
        String text = whole.length() > SAMPLE ? whole.substring(0, SAMPLE) : whole;
        return script(text).flatMap(script -> ofScript(script, text));
    }

    /// That of most letters, the first of several; empty where there are none.
    private static Optional<Character.UnicodeScript> script(String text) {
        Map<Character.UnicodeScript, int[]> letters = new EnumMap<>(Character.UnicodeScript.class);
        int[] latin = {0};
        letters.put(Character.UnicodeScript.LATIN, latin);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean isLatin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (isLatin) {
                latin[0]++;
            } else if (Character.isLetter(c)) {
                letters.computeIfAbsent(Character.UnicodeScript.of(c), _ -> new int[1])[0]++;
            }
        }
        return letters.entrySet().stream()
                .filter(l -> l.getValue()[0] > 0)
                .max(Comparator.comparingInt(l -> l.getValue()[0]))
                .map(Map.Entry::getKey);
    }

    public Grammar of(Language language) {
        return all.stream()
                .filter(g -> g.language() == language)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grammar of " + language));
    }

    private Optional<Grammar> ofScript(Character.UnicodeScript script, String text) {
        Optional<Grammar> best = Optional.empty();
        long most = -1;
        for (Grammar grammar : all) {
            if (grammar.script() == script) {
                long common = common(grammar, text);
                if (common > most && (common > 0 || grammar.commonWords().isEmpty())) {
                    best = Optional.of(grammar);
                    most = common;
                }
            }
        }
        return best;
    }

    /// How many common words of the grammar the text has; 0 if too few for its length.
    private static long common(Grammar grammar, String text) {
        long common = 0;
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                common += grammar.commonWords().contains(word) ? 1 : 0;
                words++;
            }
            at++;
        }
        return common * ONE_IN >= words ? common : 0;
    }
}
