package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

class SectionWriterTest {
    private final StateInput input = RadioReport.input(4, 5, true);
    private final NoteBook notes = new NoteBook("p3", new Words(Language.EN));
    private final SectionWriter writer =
            new SectionWriter(input, new Words(Language.EN), notes, "p3-radio", 4);

    private List<Block> written(String markdown) {
        Topic t = RadioTopic.topic();
        var section = new Section(Language.EN, "section.en.md", markdown);
        return writer.write(
                new Topic(
                        t.name(),
                        t.title(),
                        t.owner(),
                        t.provisions(),
                        t.classification(),
                        t.datasets(),
                        t.controls(),
                        t.indicators(),
                        t.tables(),
                        List.of(section),
                        t.followUps(),
                        t.cases(),
                        t.formerly(),
                        t.origin()));
    }

    private String text(String markdown) {
        return Inline.plain(((Block.Paragraph) written(markdown).getFirst()).text());
    }

    @Test
    void valuesOfAControlAreItsCounts() {
        assertThat(text("{{checked-lately.satisfied}} of {{checked-lately.population}}"))
                .isEqualTo("1\u2009260 of 1\u2009280");
        assertThat(text("{{checked-lately.not-satisfied entity=XMA}}")).isEqualTo("5");
        assertThat(text("{{checked-lately.outside entity=XMZ}}")).isEqualTo("0");
        assertThat(text("{{checked-lately.parameters.max_days}} days")).isEqualTo("3 days");
    }

    @Test
    void valuesOfIndicatorsAndTablesComeFromTheirRows() {
        assertThat(text("{{answer-rate.value entity=XMA}} per cent")).isEqualTo("97.0 per cent");
        assertThat(text("{{answer-rate.value entity=XMC}}")).isEqualTo("not known");
        assertThat(text("{{answer-rate.value entity=XMZ}}")).isEqualTo("not known");
        assertThat(text("{{answer-rate.count}}, {{equipment.rows}}")).isEqualTo("5, 6");
        assertThat(text("{{equipment.first.approved}}, {{radio-checks/equipment.first.rate}}"))
                .isEqualTo("1\u2009234.6, 2.9");
        assertThat(text("On {{as-of}}")).isEqualTo("On 30\u00a0June\u00a02024");
    }

    @Test
    void everyValueCitesItsSource() {
        written("{{checked-lately.satisfied}} and {{answer-rate.count}}");
        assertThat(notes.notes()).hasSize(2);
    }

    @Test
    void onlyOneOfKnownAndUnknownIsPrinted() {
        assertThat(
                        text(
                                """
                                ::: unknown checked-lately
                                nothing
                                :::

                                ::: known checked-lately
                                something
                                :::
                                """))
                .isEqualTo("something");
    }

    @Test
    void blocksMayLieInKnown() {
        List<Block> blocks =
                written(
                        """
                        ::: known answer-rate
                        ::: table answer-rate limit=2
                        :::
                        ::: chart bar answer-rate label=entity value=answer_rate
                        Rate
                        :::
                        :::

                        After.
                        """);

        assertThat(blocks).hasSize(3);
        Table table = (Table) blocks.getFirst();
        assertThat(table.rows()).hasSize(2);
        assertThat(Inline.plain(table.caption())).isEqualTo("Share of calls answered");
        assertThat(Inline.plain(table.remark())).isEqualTo("The first 2 of 5 are shown.");
        assertThat(Inline.plain(((Chart) blocks.get(1)).caption())).isEqualTo("Rate");
    }

    @Test
    void aChartWithSeriesGathersItsRows() {
        Chart chart =
                (Chart)
                        written(
                                        "::: chart line trend label=quarter value=rate series=entity\n:::\n")
                                .getFirst();

        assertThat(chart.labels()).containsExactly("1/2024", "2/2024", "3/2024", "4/2024");
        assertThat(chart.series())
                .extracting(Chart.Series::name)
                .containsExactly(
                        "Exercise Mission Alder",
                        "Exercise Mission Birch",
                        "Exercise Mission Cedar");
        assertThat(chart.series().get(1).values().get(1)).isNull();
    }

    @Test
    void aLineRunsAlongItsLabels() {
        Chart chart =
                (Chart)
                        written("::: chart line trend label=rate value=rate series=entity\n:::\n")
                                .getFirst();
        Chart bars =
                (Chart)
                        written(
                                        "::: chart stacked trend label=rate value=rate series=entity\n:::\n")
                                .getFirst();

        assertThat(chart.labels())
                .containsExactlyInAnyOrderElementsOf(bars.labels())
                .isNotEqualTo(bars.labels())
                .endsWith("not known");
        assertThat(chart.labels().subList(0, chart.labels().size() - 1))
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.comparing(l -> new BigDecimal(l.replace("%", ""))));
    }

    @Test
    void findingsThatTheSectionShowsAreRemembered() {
        Table table = (Table) written("::: findings checked-lately limit=3\n:::\n").getFirst();

        assertThat(table.rows())
                .extracting(Table.Row::kind)
                .containsExactly(
                        Table.Row.Kind.HEADING,
                        Table.Row.Kind.BODY,
                        Table.Row.Kind.BODY,
                        Table.Row.Kind.BODY);
        assertThat(Inline.plain(table.remark()))
                .startsWith("The worst 3 of 42 are shown. List them all: crosscut findings");
        assertThat(writer.shownFindings()).containsExactly("radio-checks/checked-lately");
    }

    @Test
    void bracesThatDoNotCloseStayText() {
        assertThat(text("{{checked-lately.satisfied} and {a}"))
                .isEqualTo("{{checked-lately.satisfied} and {a}");
    }

    @Test
    void aNameThatNothingHasIsOurBug() {
        assertThatThrownBy(() -> written("{{nothing.rows}}"))
                .hasMessageContaining("radio-checks/nothing");
    }
}
