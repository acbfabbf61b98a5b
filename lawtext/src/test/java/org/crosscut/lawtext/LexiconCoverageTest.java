package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crosscut.language.Language;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Entry;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.grammar.Hits;
import org.crosscut.lawtext.grammar.PhraseTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every entry of a lexicon is found in a sentence of its fixtures: one that is never used is a
/// mistake in the data.
class LexiconCoverageTest {
    private static final Grammars GRAMMARS = Grammars.load();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "ZH"})
    void everyEntryIsUsedByAFixture(Language language) throws IOException {
        PhraseTable phrases = GRAMMARS.of(language).lexicon().phrases();
        Set<Entry> used = new HashSet<>();
        for (String line : lines("lexicon." + language.tag() + ".txt")) {
            Hits hits = phrases.find(phrases.tokens(line));
            for (Category category : Category.values()) {
                hits.all(category).forEach(hit -> used.add(hit.entry()));
            }
        }

        assertThat(phrases.entries()).isNotEmpty();
        assertThat(phrases.entries().stream().filter(e -> !used.contains(e)).distinct()).isEmpty();
    }

    private static List<String> lines(String name) throws IOException {
        try (var in =
                Objects.requireNonNull(LexiconCoverageTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
