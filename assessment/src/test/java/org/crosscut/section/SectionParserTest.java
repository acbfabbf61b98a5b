package org.crosscut.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosscut.diagnostic.Checked;
import org.junit.jupiter.api.Test;

class SectionParserTest {
    private static List<SectionBlock> blocks(String markdown) {
        return ((Checked.Good<List<SectionBlock>>) SectionParser.parse("s.md", markdown)).value();
    }

    @Test
    void figuresAndBlocksAreListedWithTheirPlaces() {
        List<SectionBlock> blocks =
                blocks(
                        """
                        As of {{as-of}} **{{posts/filled.satisfied entity=XMA}}** are filled.

                        ::: known rates
                        ::: chart bar rates label=camp value=rate limit=5
                        Rates of {{rates.count}} camps
                        :::
                        :::
                        """);

        assertThat(blocks)
                .extracting(b -> b.place().shown() + " " + b.shown())
                .containsExactly(
                        "s.md:1:7 {{as-of}}",
                        "s.md:1:19 {{posts/filled.satisfied entity=XMA}}",
                        "s.md:3:1 ::: known rates",
                        "s.md:4:1 ::: chart bar rates label=camp value=rate limit=5",
                        "s.md:5:10 {{rates.count}}");
    }

    @Test
    void figuresInTablesAndCodeAreTold() {
        List<SectionBlock> blocks =
                blocks("| a |\n|---|\n| {{rates.count}} |\n\nWrite `{{name.field}}`.\n");

        assertThat(blocks).extracting(SectionBlock::shown).containsExactly("{{rates.count}}");
    }

    @Test
    void figuresMayChangePlacesBetweenLanguagesButBlocksMayNot() {
        String table = "\n\n::: table t\n:::\n\n";
        List<SectionBlock> english = blocks("{{a.satisfied}} of {{a.population}}" + table + "end");

        assertThat(
                        SectionComparison.compare(
                                "en.md",
                                english,
                                "zh.md",
                                blocks("{{a.population}} {{a.satisfied}}" + table)))
                .isEmpty();
        assertThat(
                        SectionComparison.compare(
                                "en.md",
                                english,
                                "zh.md",
                                blocks("{{a.satisfied}}" + table + "{{a.population}}")))
                .hasSize(1);
    }
}
