package org.crosscut.lawtext.grammar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crosscut.language.Language;

/// The languages that can be read, and which of them a text is in.
public final class Grammars {
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

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
        Map<Character.UnicodeScript, Long> letters = new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1L, Long::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(script -> ofScript(script, text));
    }

    public Grammar of(Language language) {
        return all.stream()
                .filter(g -> g.language() == language)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grammar of " + language));
    }

    private Optional<Grammar> ofScript(Character.UnicodeScript script, String text) {
        return all.stream()
                .filter(g -> g.script() == script)
                .filter(g -> g.commonWords().isEmpty() || common(g, text) > 0)
                .max(Comparator.comparingLong(g -> common(g, text)));
    }

    /// How many common words of the grammar the text has; 0 if too few for its length.
    private static long common(Grammar grammar, String text) {
        String[] words = LETTERS.split(text.toLowerCase(Locale.ROOT));
        long common = Arrays.stream(words).filter(grammar.commonWords()::contains).count();
        return common * ONE_IN >= words.length ? common : 0;
    }
}
