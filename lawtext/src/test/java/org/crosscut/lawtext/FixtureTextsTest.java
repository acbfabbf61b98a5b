package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class FixtureTextsTest {
    private static final String[] NAMES = {"pages.zh", "one-line.en", "pages.en"};

    @Test
    void everyFixtureReadsAsApproved() throws IOException {
        var json = new ResolutionJson(new Wording(Language.EN));
        for (String name : NAMES) {
            Resolution resolution = Fixtures.read(Fixtures.text(name + ".txt"));
            Golden.check(FixtureTextsTest.class, name + ".json", json.write(resolution));
        }
    }

    @Test
    void everyFixtureIsShownAsApproved() throws IOException {
        var text = new ResolutionText(Grammars.load());
        for (String name : NAMES) {
            Resolution resolution = Fixtures.read(Fixtures.text(name + ".txt"));
            Golden.check(FixtureTextsTest.class, name + ".shown.txt", text.write(resolution));
        }
    }

    @Test
    void theLanguageIsTheTexts() {
        assertThat(Fixtures.read(Fixtures.text("pages.zh.txt")).language()).isEqualTo(Language.ZH);
        assertThat(Fixtures.read(Fixtures.text("pages.en.txt")).language()).isEqualTo(Language.EN);
    }

    @Test
    void theWordsDecideWhatAHyphenAtALinesEndIs() {
        Resolution resolution = Fixtures.read(Fixtures.text("pages.en.txt"));
        assertThat(resolution.preamble().get(1).text())
                .isEqualTo(
                        "Having considered the report of the Secretary-General on the care of"
                                + " lighthouses,");
        assertThat(resolution.provisions().getFirst().text())
                .endsWith("that the coast- and harbour-keeping States provide;");
    }

    @Test
    void aNumberInTheMiddleOfASentenceIsTextAndSaidSo() {
        Resolution resolution = Fixtures.read(Fixtures.text("pages.en.txt"));
        assertThat(Fixtures.numbers(resolution)).containsExactly("1", "2", "3");
        assertThat(Fixtures.codes(resolution)).contains("r.txt:25:1 text/number-in-text");
    }
}
