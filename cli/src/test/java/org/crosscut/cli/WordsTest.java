package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void oneIsNotCountedAsMany() {
        var words = new Words(Language.EN);

        assertThat(words.of("check.errors", 1)).isEqualTo("1 error.");
        assertThat(words.of("check.errors", 2L)).isEqualTo("2 errors.");
        assertThat(words.of("submit.accepted", "a.csv", 1, 1200, "2026-01-01"))
                .isEqualTo("a.csv: accepted, 1 row. Receipt no. 1200, 2026-01-01");
    }

    @Test
    void aLanguageWithoutPluralsHasOneForm() {
        assertThat(new Words(Language.ZH).of("check.errors", 1)).contains("1");
    }
}
