package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Finding;
import org.crosscut.assess.MissingSubmission;
import org.crosscut.assess.Outcome;
import org.crosscut.assess.TableResult;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.TableView;
import org.crosscut.diagnostic.Checked;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.CatalogueCompiler;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Nine outposts of two camps; what is expected of them was worked out by hand.
class AssessmentFiguresTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final String LATELY = "radio-checks/checked-lately";
    private static final String STRONG = "radio-checks/ten-strong";

    private static final CompiledCatalogue COMPILED = compiled();
    private static final AssessmentFigures FIGURES =
            new AssessmentFigures(COMPILED, assessment(), new Snapshot(0, "", List.of()));

    private static CompiledCatalogue compiled() {
        var folder = Path.of("src/test/resources/org/crosscut/report/catalogue");
        Checked<CompiledCatalogue> checked = CatalogueCompiler.check(folder);
        if (checked instanceof Checked.Good<CompiledCatalogue> good) {
            return good.value();
        }
        throw new AssertionError(checked.problems().toString());
    }

    /// A row whose cells may be null; the type annotations of records in other modules do not
    /// survive compilation.
    @SuppressWarnings("NullAway")
    private static Map<String, Object> row(@Nullable Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }

    private static Finding silent(
            String outpost, String camp, @Nullable LocalDate last, Outcome outcome) {
        return new Finding(
                "F-" + outpost,
                LATELY,
                camp,
                row("camp", camp, "outpost", outpost),
                row("last_check", last),
                outcome,
                outpost.equals("South") ? "no battery" : null,
                null);
    }

    private static Finding staffed(String outpost, @Nullable Long staff, Outcome outcome) {
        return new Finding(
                "F-" + outpost,
                STRONG,
                "XCA",
                row("camp", "XCA", "outpost", outpost),
                row("staff", staff, "off", staff == null ? null : staff - 10),
                outcome,
                null,
                null);
    }

    private static Assessment assessment() {
        var no = new Outcome.NotSatisfied();
        var accepted = new Outcome.Justified(LocalDate.of(2024, 12, 31), "signals");
        var noDate = new Outcome.Missing.Cell("checks", "last_check");
        var noLimit = new Outcome.Missing.Parameter("max_days");
        var findings =
                List.of(
                        silent("East", "XCA", LocalDate.of(2024, 6, 20), no),
                        silent("Ford", "XCB", null, new Outcome.Undetermined(List.of(noDate))),
                        silent("Hill", "XCA", LocalDate.of(2024, 1, 1), accepted),
                        silent("Lake", "XCB", LocalDate.of(2024, 5, 2), no),
                        silent("Main", "XCA", null, no),
                        silent(
                                "Pass",
                                "XCA",
                                null,
                                new Outcome.Undetermined(List.of(noDate, noLimit))),
                        silent("South", "XCA", LocalDate.of(2024, 6, 1), no));
        var byEntity = new TreeMap<String, Counts>();
        byEntity.put("XCA", new Counts(1, 1, 1, 3, 1));
        byEntity.put("XCB", new Counts(0, 0, 0, 1, 1));
        var lately =
                new ControlResult(
                        LATELY, new Counts(1, 1, 1, 4, 2), byEntity, List.of(), findings, 0);
        var strong =
                new ControlResult(
                        STRONG,
                        new Counts(0, 5, 0, 3, 1),
                        new TreeMap<>(),
                        List.of(),
                        List.of(
                                staffed("East", 15L, no),
                                staffed("Ford", null, new Outcome.Undetermined(List.of())),
                                staffed("Lake", 2L, no),
                                staffed("Main", 11L, no)),
                        0);
        var table =
                new TableResult(
                        "radio-checks/outposts",
                        List.of(
                                row(
                                        "camp",
                                        "XCA",
                                        "outpost",
                                        "East",
                                        "staff",
                                        null,
                                        "reason_given",
                                        null,
                                        "any_reason",
                                        null,
                                        "is_main",
                                        false),
                                row(
                                        "camp",
                                        "XCA",
                                        "outpost",
                                        "Main",
                                        "staff",
                                        11L,
                                        "reason_given",
                                        "storm",
                                        "any_reason",
                                        "storm",
                                        "is_main",
                                        true)));
        return new Assessment(
                "2024-06-30-0",
                "exercise",
                AS_OF,
                0,
                "",
                "",
                new TreeMap<>(),
                List.of(lately, strong),
                List.of(),
                List.of(table),
                List.of(
                        new MissingSubmission(
                                "checks", "XCB", "2023/24", LocalDate.of(2024, 7, 30)),
                        new MissingSubmission(
                                "other", "XCB", "2023/24", LocalDate.of(2024, 7, 30))),
                List.of(),
                List.of());
    }

    private static Control control(String id) {
        return COMPILED.catalogue()
                .controls()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TableView outposts() {
        return COMPILED.catalogue().tables().findFirst().orElseThrow();
    }

    private static List<String> order(String control, String entity, int limit) {
        return FIGURES.findings(control(control), entity, limit).rows().stream()
                .map(f -> f.id().substring(2))
                .toList();
    }

    @Test
    void countsAreThoseOfTheAssessment() {
        assertThat(FIGURES.counts(control(LATELY))).isEqualTo(new Counts(1, 1, 1, 4, 2));
        assertThat(FIGURES.counts(control(LATELY)).population()).isEqualTo(8);
        assertThat(FIGURES.countsByEntity(control(LATELY)).get("XCB"))
                .isEqualTo(new Counts(0, 0, 0, 1, 1));
        assertThat(Mark.worst(new Counts(4, 3, 2, 0, 1))).isEqualTo(Mark.UNDETERMINED);
    }

    @Test
    void theWorstOutcomeComesFirstAndInItTheEarliestDate() {
        assertThat(order(LATELY, "", 20))
                .containsExactly("Lake", "South", "East", "Main", "Ford", "Pass", "Hill");
    }

    @Test
    void theLargestDifferenceComesFirstWhateverItsSign() {
        assertThat(order(STRONG, "", 20)).containsExactly("Lake", "East", "Main", "Ford");
    }

    @Test
    void findingsAreCutAndCountedForOneEntity() {
        Figures.Findings found = FIGURES.findings(control(LATELY), "XCA", 2);

        assertThat(order(LATELY, "XCA", 2)).containsExactly("South", "East");
        assertThat(found.total()).isEqualTo(5);
        assertThat(found.command())
                .isEqualTo("crosscut findings --control radio-checks/checked-lately --entity XCA");
        assertThat(found.rows().getFirst().claimed()).isEqualTo("no battery");
        assertThat(found.rows().getFirst().row().get("last_check"))
                .isEqualTo(LocalDate.of(2024, 6, 1));
    }

    @Test
    void gapsSayWhatIsMissingTheMostFrequentFirst() {
        List<Figures.Gap> gaps = FIGURES.gaps(control(LATELY));

        assertThat(gaps).extracting(Figures.Gap::subjects).containsExactly(2L, 1L);
        assertThat(gaps).extracting(Figures.Gap::example).containsExactly("F-Ford", "F-Pass");
        assertThat(gaps)
                .extracting(g -> g.lacking().in(Language.EN))
                .containsExactly(
                        "Last check is empty", "no value is in force for: The longest silence.");
        assertThat(gaps.getFirst().lacking().in(Language.ZH)).isEqualTo("“最近通联”为空");
    }

    @Test
    void onlyWhatTheTopicReadsIsMissing() {
        var topic =
                COMPILED.catalogue().topics().stream()
                        .filter(t -> t.name().equals("radio-checks"))
                        .findFirst()
                        .orElseThrow();
        assertThat(FIGURES.missing(topic))
                .extracting(m -> m.dataset().in(Language.EN) + " " + m.entity())
                .containsExactly("Outposts XCB");
    }

    @Test
    void aSourceHasTheValueInForceAtTheDate() {
        Source.ParameterUsed used = FIGURES.source(control(LATELY)).parameters().getFirst();

        assertThat(used.value()).hasToString("2");
        assertThat(used.from()).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(used.source()).isEqualTo(LocalizedText.of("A/RES/0/0, para. 9", "A/RES/0/0第9段"));
    }

    @Test
    void anEmptyCellSaysWhatItMeansAndAComputedOneThatItIsUnknown() {
        assertThat(cells(Language.EN, 0))
                .containsExactly("East", "not known", "none given", "not known");
        assertThat(cells(Language.ZH, 0)).containsExactly("East", "无从得知", "未说明", "无从得知");
        assertThat(cells(Language.EN, 1)).containsExactly("Main", "11", "storm", "storm");
    }

    @Test
    void theRowsThatTheTableSaysAreTotals() {
        assertThat(rows(Language.EN))
                .extracting(Table.Row::kind)
                .containsExactly(Table.Row.Kind.BODY, Table.Row.Kind.TOTAL);
    }

    private static List<Table.Row> rows(Language language) {
        Figures.Rows rows = FIGURES.rows(outposts());
        return new Cells(COMPILED.catalogue(), new Words(language))
                .rows(rows.columns(), rows.rows(), outposts().emphasis(), new NoteRef("n", 1, 1));
    }

    private static List<String> cells(Language language, int row) {
        return rows(language).get(row).cells().stream().map(Inline::plain).toList();
    }

    @Test
    void aDescriptionThatIsASentenceLosesItsStopBeforeAColon() {
        var notes = new NoteBook("p9", new Words(Language.EN));
        notes.cite(FIGURES.source(control(LATELY)));

        assertThat(Inline.plain(notes.notes().getFirst().text()))
                .contains("The longest silence: 2 days since 1\u00a0July\u00a02023");
    }
}
