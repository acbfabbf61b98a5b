package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Sources that print each paragraph on one line.
class OneLineTextTest {
    private static final String HEAD =
            """
            Resolution adopted by the General Assembly on 4 March 1957
            12/34. Care of lighthouses
            The General Assembly,
            """
                    + "Mindful of all who keep the lamps lit, the lamps of brass and of glass,"
                    + " the green ones and the red ones,".repeat(6)
                    + "\n";

    @Test
    void aBodyNamedWithinASentenceBreaksNoLine() {
        String named =
                "1. Recalls that the lamps were lit by the keepers of the first light, and that the"
                        + " General Assembly, in its resolution 11/20, approved the oil that they"
                        + " burn;";
        Resolution read = Fixtures.read(HEAD + named + "\n2. Thanks the keepers of all lamps.\n");
        assertThat(shown(read))
                .contains("OPERATIVE 1 1 " + named.substring(3))
                .hasSize(read.paragraphs().size());
        assertThat(Fixtures.numbers(read)).containsExactly("1", "2");
    }

    @Test
    void theBodysLineMayEndWithAPoint() {
        Resolution read =
                Fixtures.read(HEAD.replace("Assembly,", "Assembly.") + "1. Thanks the keepers.\n");
        assertThat(read.symbol()).isEqualTo("A/RES/12/34");
        assertThat(shown(read)).contains("OPENING  0 The General Assembly.");
    }

    @Test
    void whatEndsAsEntriesOfListsDoIsNoHeading() {
        Resolution read =
                Fixtures.read(
                        HEAD
                                + """
                                1. Takes note of the following papers.
                                Lamps and fuel
                                Report of the Secretary-General on lamps (A/12/900)
                                Seminars for the keepers of lamps [4]
                                Oil for all lamps ($12,000)
                                2. Thanks the keepers of all lamps.
                                """);
        assertThat(shown(read))
                .containsSubsequence(
                        "HEADING  1 Lamps and fuel",
                        "PREAMBULAR  0 Report of the Secretary-General on lamps (A/12/900)",
                        "PREAMBULAR  0 Seminars for the keepers of lamps [4]",
                        "PREAMBULAR  0 Oil for all lamps ($12,000)");
    }

    @Test
    void lettersWithAPointAreAListBelowTheBracketsAmongWhichTheyStand() {
        Resolution read =
                Fixtures.read(
                        HEAD
                                + """
                                1. Requests the keepers to count, each year:
                                (a) The following lamps:
                                (i) Lamps of brass;
                                (ii) Lamps of glass, such as;
                                a. Green lamps;
                                b. Red lamps;
                                (iii) Lamps of tin;
                                (b) The oil.
                                """);
        assertThat(shown(read).stream().map(s -> s.replaceAll("^(\\w+ \\w* \\w+) .*", "$1")))
                .containsSubsequence(
                        "OPERATIVE a 2",
                        "OPERATIVE i 3",
                        "OPERATIVE ii 3",
                        "OPERATIVE a 4",
                        "OPERATIVE b 4",
                        "OPERATIVE iii 3",
                        "OPERATIVE b 2");
        assertThat(Fixtures.codes(read)).isEmpty();
    }

    @Test
    void iAfterHIsALetterAndTheNextNumeralsStandBelowIt() {
        var text = new StringBuilder(HEAD + "1. Requests the keepers to keep:\n");
        for (char letter = 'a'; letter <= 'i'; letter++) {
            text.append("(").append(letter).append(") Lamps;\n");
        }
        Resolution read = Fixtures.read(text + "(i) Those lit;\n(ii) Those dark.\n");
        assertThat(shown(read))
                .containsSubsequence(
                        "OPERATIVE i 2 Lamps;",
                        "OPERATIVE i 3 Those lit;",
                        "OPERATIVE ii 3 Those dark.");
    }

    @Test
    void aLineThatBeginsWithARaisedNumberIsAFootnote() {
        Resolution read =
                Fixtures.read(
                        HEAD
                                + """
                                Recalling the convention on lamps,¹²
                                ¹² See A/12/900, annex.
                                1. Thanks the keepers of all lamps.
                                """);
        assertThat(read.footnotes())
                .containsExactly(new Footnote.Printed("12", "See A/12/900, annex.", 6));
        assertThat(Fixtures.codes(read)).isEmpty();
        assertThat(read.preamble().getLast().footnotes()).hasSize(1);
    }

    @Test
    void aFootnoteInTheMiddleOfTheTextIsNoParagraph() {
        Resolution read =
                Fixtures.read(
                        HEAD
                                + """
                                1. Thanks the keepers of all lamps;
                                ---
                                46 See Official Records of the General Assembly, Supplement No. 9.
                                2. Requests the keepers to report.
                                """);
        assertThat(shown(read))
                .contains(
                        "NOTE  0 46 See Official Records of the General Assembly, Supplement"
                                + " No. 9.");
    }

    private static List<String> shown(Resolution resolution) {
        return resolution.paragraphs().stream()
                .map(p -> p.kind() + " " + p.number() + " " + p.level() + " " + p.text())
                .toList();
    }
}
