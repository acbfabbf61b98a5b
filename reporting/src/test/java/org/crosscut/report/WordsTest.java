package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasTheSameKeysAndPlaces() {
        Properties english = Words.read(Language.EN);
        for (Language language : Words.LANGUAGES) {
            Properties texts = Words.read(language);
            assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(texts.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(m -> places.add(m.group()));
        return places;
    }

    @Test
    void oneIsNotMany() {
        var words = new Words(Language.EN);
        assertThat(words.counted("findings.all", 1, "1")).isEqualTo("1 finding.");
        assertThat(words.counted("findings.all", 2, "2")).isEqualTo("2 findings.");
        assertThat(words.measured("1", "month")).isEqualTo("1 month");
        assertThat(words.measured("24", "month")).isEqualTo("24 months");
        assertThat(words.measured("24", "lightyear")).isEqualTo("24 lightyear");
    }

    @Test
    void whatNobodyWroteIsRefused() {
        assertThatThrownBy(() -> new Words(Language.AR)).hasMessageContaining("ar");
        assertThatThrownBy(() -> new Words(Language.EN).of("no.such"))
                .hasMessageContaining("no.such");
    }
}
