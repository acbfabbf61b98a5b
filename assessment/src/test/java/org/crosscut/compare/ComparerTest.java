package org.crosscut.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Lights;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The causes named are the ones made; each expectation is worked out by hand. Three dark days are
/// allowed: a lamp dark since 27 June is in time on 30 June, and late from 1 July.
class ComparerTest {
    private static final CompiledCatalogue SOUND = Lights.SOUND;
    private static final String LIT_SQL = "lamps/lit-again.control.sql";
    private static final String LIT_YAML = "lamps/lit-again.control.yaml";
    private static final String JUNE = "2024-06-30";

    @TempDir Path folder;
    @TempDir Path catalogues;
    private Pair pair;

    @BeforeEach
    void open() {
        pair = new Pair(folder);
    }

    @AfterEach
    void close() {
        pair.close();
    }

    private CompiledCatalogue changed(Map<String, String> files) {
        return Lights.changed(catalogues, files);
    }

    private static String strictSql() {
        return Lights.text(LIT_SQL).replace(">= :as_of", "> :as_of");
    }

    private static String stricterYaml() {
        return Lights.text(LIT_YAML).replace("value: 3", "value: 2");
    }

    private static List<Factor> factors(Comparison comparison) {
        return comparison.factors().stream().map(FactorDifference::factor).toList();
    }

    @Test
    void dataOpensWhatANewFileSays() {
        pair.send("lamps", "XLA,2024-06-30,East,no,,,,", "XLA,2024-06-30,West,yes,2024-06-01,,,");
        Side before = pair.side(SOUND, JUNE);
        pair.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-20,,,",
                "XLA,2024-06-30,West,yes,2024-06-01,,,");

        Comparison comparison = pair.compare(before, pair.side(SOUND, JUNE));

        assertThat(factors(comparison)).containsExactly(Factor.DATA);
        assertThat(comparison.factors().getFirst())
                .isInstanceOfSatisfying(
                        FactorDifference.Submissions.class,
                        s -> {
                            assertThat(s.more()).extracting(r -> r.sequence()).containsExactly(2L);
                            assertThat(s.fewer()).isEmpty();
                        });
        assertThat(Pair.told(comparison)).containsExactly("opened lit-again East: data");
        assertThat(comparison.changes().getFirst().what())
                .isInstanceOfSatisfying(
                        Difference.OfFinding.class,
                        f -> {
                            assertThat(f.from()).isEqualTo(Standing.OUTSIDE);
                            assertThat(f.to()).isEqualTo(Standing.NOT_SATISFIED);
                        });
    }

    @Test
    void ruleOpensWhatItsNewTextSays() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-27,,,", "XLA,2024-06-30,West,no,,,,");

        Comparison comparison =
                pair.compare(
                        pair.side(SOUND, JUNE),
                        pair.side(changed(Map.of(LIT_SQL, strictSql())), JUNE));

        assertThat(comparison.factors())
                .containsExactly(
                        new FactorDifference.Rules(
                                List.of(
                                        new FactorDifference.Part(
                                                FactorDifference.Part.Kind.CONTROL,
                                                "lamps/lit-again")),
                                List.of(),
                                List.of()));
        assertThat(Pair.told(comparison)).containsExactly("opened lit-again East: rule");
    }

    @Test
    void parameterOfTheCatalogueIsNoRule() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-27,,,");

        Comparison comparison =
                pair.compare(
                        pair.side(SOUND, JUNE),
                        pair.side(changed(Map.of(LIT_YAML, stricterYaml())), JUNE));

        assertThat(factors(comparison)).containsExactly(Factor.PARAMETER);
        assertThat(Pair.told(comparison)).containsExactly("opened lit-again East: parameter");
    }

    @Test
    void parameterChosenClosesWhatItAllows() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-26,,,");

        Comparison comparison =
                pair.compare(
                        pair.side(SOUND, JUNE), pair.side(SOUND, JUNE, "lit-again.max_days", "4"));

        assertThat(comparison.factors())
                .singleElement()
                .isInstanceOfSatisfying(
                        FactorDifference.Parameters.class,
                        p -> {
                            assertThat(p.moved()).hasSize(1);
                            assertThat(p.moved().getFirst().parameter())
                                    .isEqualTo("lamps/lit-again.max_days");
                            assertThat(p.moved().getFirst().from().values()).hasSize(2);
                            assertThat(p.moved().getFirst().to().literal()).isEqualTo("4");
                        });
        assertThat(Pair.told(comparison)).containsExactly("closed lit-again East: parameter");
        assertThat(comparison.changes().getFirst().what())
                .isInstanceOfSatisfying(
                        Difference.OfFinding.class,
                        f -> assertThat(f.to()).isEqualTo(Standing.SATISFIED));
    }

    @Test
    void effectOfSettingsIsTheComparisonWithTheDefault() {
        pair.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-26,,,",
                "XLA,2024-06-30,West,yes,2024-06-01,,,");
        pair.send("voyages", "XLA,2022/23,V-1,2022-08-01,6,50.00");
        Side set =
                pair.side(SOUND, JUNE, "lit-again.max_days", "4", "within-budget.budget", "40.00");

        Comparison effect =
                new Comparer(Lights.ENGINE, Pair.IDENTITY, pair.lights().archive())
                        .effectOfSettings(set);

        assertThat(Pair.told(effect))
                .containsExactly(
                        "closed lit-again East: parameter",
                        "outcome-changed within-budget 2022/23: parameter")
                .isEqualTo(Pair.told(pair.compare(pair.side(SOUND, JUNE), set)));
    }

    @Test
    void dateOpensWhatItsDayMakesLate() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-27,,,", "XLA,2024-06-30,West,no,,,,");

        Comparison comparison =
                pair.compare(pair.side(SOUND, JUNE), pair.side(SOUND, "2024-07-01"));

        assertThat(comparison.factors())
                .containsExactly(
                        new FactorDifference.Date(
                                LocalDate.of(2024, 6, 30), LocalDate.of(2024, 7, 1)));
        assertThat(Pair.told(comparison)).containsExactly("opened lit-again East: date");
    }

    @Test
    void acceptanceJustifiesWhatIsNotSatisfied() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,waits for paint,");
        Side before = pair.side(SOUND, JUNE);
        accept(before, "lamps/lit-again");

        Comparison comparison = pair.compare(before, pair.side(SOUND, JUNE));

        assertThat(factors(comparison)).containsExactly(Factor.ACCEPTANCE);
        assertThat(Pair.told(comparison))
                .containsExactly("outcome-changed lit-again East: acceptance");
    }

    private void accept(Side side, String control) {
        String id = side.assessment().control(control).findings().getFirst().id();
        pair.send("accepted", "XLA," + id + ",harbour,2024-06-15,2024-12-31");
    }

    /// East: late by the date. North: its keeper by the rule. Pier: only in the new file. South:
    /// accepted. Voyage V-1: by the parameter.
    @Test
    void allAtOnceAreToldApart() {
        pair.send("keepers", "XLA,Ann,2024-01-01", "XLA,Bob,2023-01-01");
        pair.send("voyages", "XLA,2022/23,V-1,2022-08-01,6,1.00");
        pair.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-27,Ann,,",
                "XLA,2024-06-30,North,no,,Bob,,",
                "XLA,2024-06-30,South,yes,2024-06-01,Ann,waits for paint,");
        Side before = pair.side(SOUND, JUNE);
        pair.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-27,Ann,,",
                "XLA,2024-06-30,North,no,,Bob,,",
                "XLA,2024-06-30,Pier,yes,2024-06-01,Ann,,",
                "XLA,2024-06-30,South,yes,2024-06-01,Ann,waits for paint,");
        accept(before, "lamps/lit-again");
        String kept = "lamps/kept-by-trained.control.sql";
        var lenient =
                changed(
                        Map.of(
                                kept,
                                Lights.text(kept)
                                        .replace("INTERVAL '1' YEAR", "INTERVAL '2' YEAR")));
        Side after = pair.side(lenient, "2024-07-01", "short-voyages.max_nights", "6");

        Comparison comparison = pair.compare(before, after);

        assertThat(factors(comparison)).isEqualTo(List.of(Factor.values()));
        assertThat(Pair.told(comparison))
                .containsExactly(
                        "closed kept-by-trained North: rule",
                        "closed short-voyages V-1: parameter",
                        "opened lit-again East: date",
                        "opened lit-again Pier: data",
                        "outcome-changed lit-again South: acceptance");
        assertThat(comparison.remarks()).isEmpty();
    }

    @Test
    void twoFactorsThatAreBothNeededAreNamedTogether() {
        pair.send("lamps", "XLA,2024-06-30,East,no,,,,");
        Side before = pair.side(SOUND, JUNE);
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-29,,,");

        Comparison comparison = pair.compare(before, pair.side(SOUND, "2024-07-03"));

        assertThat(Pair.told(comparison)).containsExactly("opened lit-again East: data and date");
    }

    @Test
    void twoFactorsOfWhichEachWouldDoAreNamedAsSuch() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,");
        Side before = pair.side(SOUND, JUNE);
        pair.send("lamps", "XLA,2024-06-30,East,no,,,,");

        Comparison comparison =
                pair.compare(before, pair.side(SOUND, JUNE, "lit-again.max_days", "60"));

        assertThat(Pair.told(comparison))
                .containsExactly("closed lit-again East: data or parameter");
    }

    @Test
    void ruleAndParameterOfOneFileAreToldApart() {
        pair.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-27,,,",
                "XLA,2024-06-30,West,yes,2024-06-28,,,",
                "XLA,2024-06-30,Quay,yes,2024-06-29,,,");

        Comparison comparison =
                pair.compare(
                        pair.side(SOUND, JUNE),
                        pair.side(
                                changed(Map.of(LIT_SQL, strictSql(), LIT_YAML, stricterYaml())),
                                JUNE));

        assertThat(Pair.told(comparison))
                .containsExactly(
                        "opened lit-again East: rule or parameter",
                        "opened lit-again West: rule and parameter");
    }

    @Test
    void parameterThatCameWithItsRuleIsSaidSo() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-26,,,");
        var renamed =
                changed(
                        Map.of(
                                LIT_SQL,
                                Lights.text(LIT_SQL).replace(":max_days", ":days_allowed"),
                                LIT_YAML,
                                Lights.text(LIT_YAML)
                                        .replace("max_days:", "days_allowed:")
                                        .replace("value: 3", "value: 4")));

        Comparison comparison = pair.compare(pair.side(SOUND, JUNE), pair.side(renamed, JUNE));

        assertThat(factors(comparison)).containsExactly(Factor.RULE);
        assertThat(Pair.told(comparison)).containsExactly("closed lit-again East: rule");
        assertThat(comparison.remarks())
                .containsExactly(
                        new Comparison.Remark.ComesWithRule("lamps/lit-again.days_allowed"),
                        new Comparison.Remark.ComesWithRule("lamps/lit-again.max_days"));
    }

    @Test
    void whatStoodOpenBeforeTheFirstCameBack() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,");
        Assessment open = pair.side(SOUND, JUNE).assessment();
        Assessment strict = pair.side(SOUND, JUNE, "lit-again.max_days", "1").assessment();
        pair.send("lamps", "XLA,2024-06-30,East,no,,,,");
        Side closed = pair.side(SOUND, "2024-07-01");
        pair.send("lamps", "XLA,2024-07-02,East,yes,2024-06-01,,,");
        Side again = pair.side(SOUND, "2024-07-10");

        assertThat(Pair.told(pair.compare(closed, again, open, again.assessment())))
                .containsExactly("came-back lit-again East: data and date");
        assertThat(Pair.told(pair.compare(closed, again, strict)))
                .containsExactly("opened lit-again East: data and date");
    }

    @Test
    void evidenceThatChangesIsNoNewFinding() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,");
        Side before = pair.side(SOUND, JUNE);
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-02,,,");

        Comparison comparison = pair.compare(before, pair.side(SOUND, "2024-07-01"));

        assertThat(Pair.told(comparison)).containsExactly("evidence-changed lit-again East: data");
    }

    @Test
    void indicatorMovesByTheDifference() {
        pair.send("voyages", "XLA,2022/23,V-1,2022-08-01,5,1.00");
        Side before = pair.side(SOUND, JUNE);
        pair.send("voyages", "XLA,2022/23,V-1,2022-08-01,3,1.00");
        pair.send("voyages", "XLA,2023/24,V-1,2023-08-01,2,1.00");

        Comparison comparison = pair.compare(before, pair.side(SOUND, JUNE));

        assertThat(Pair.told(comparison))
                .containsExactly(
                        "added nights 2023/24: data",
                        "moved nights 2022/23: data",
                        "opened within-budget 2023/24: data");
        assertThat(comparison.changes())
                .extracting(Change::what)
                .filteredOn(d -> d.kind() == Difference.Kind.MOVED)
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.OfValue.class,
                        v -> assertThat(v.difference()).isEqualTo(new BigDecimal("-2")));
    }

    @Test
    void renamedControlIsTheSame() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,", "XLA,2024-06-30,West,no,,,,");
        Side before = pair.side(SOUND, JUNE);
        CompiledCatalogue renamed =
                changed(
                        Map.of(
                                "lamps/not-dark.control.yaml",
                                Lights.text(LIT_YAML) + "formerly: [lit-again]\n",
                                "lamps/not-dark.control.sql",
                                Lights.text(LIT_SQL),
                                "lamps/cases/by-hand/case.yaml",
                                Lights.text("lamps/cases/by-hand/case.yaml")
                                        .replace("lit-again:", "not-dark:"),
                                LIT_YAML,
                                "",
                                LIT_SQL,
                                ""));
        Comparison same = pair.compare(before, pair.side(renamed, JUNE));
        pair.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-01,,,",
                "XLA,2024-06-30,West,yes,2024-06-01,,,");

        Comparison other = pair.compare(before, pair.side(renamed, JUNE, "not-dark.max_days", "2"));

        assertThat(same.changes()).isEmpty();
        assertThat(same.factors()).isEmpty();
        assertThat(Pair.told(other)).containsExactly("opened not-dark West: data");
        assertThat(other.controls())
                .extracting(Comparison.ControlPair::name)
                .contains("lamps/not-dark")
                .doesNotContain("lamps/lit-again");
    }

    @Test
    void submissionThatFellDueIsMissingByTheDateUntilItComes() {
        pair.send("voyages", "XLA,2022/23,V-1,2022-08-01,1,1.00");
        Side before = pair.side(SOUND, "2023-07-29");
        Side due = pair.side(SOUND, "2023-07-30");
        pair.send("voyages", "XLB,2022/23,V-1,2022-08-01,1,1.00");
        Side sent = pair.side(SOUND, "2023-07-30");

        assertThat(Pair.told(pair.compare(before, due)))
                .containsExactly("now-missing voyages XLB 2022/23: date");
        assertThat(Pair.told(pair.compare(due, sent)))
                .contains("no-longer-missing voyages XLB 2022/23: data");
    }

    @Test
    void rulesThatCannotReadWhatWasSentLaterAreNotMixedWithIt() {
        pair.send("voyages", "XLA,2022/23,V-1,2022-08-01,6,1.00");
        Side before = pair.side(SOUND, JUNE);
        CompiledCatalogue second = changed(secondVersion());
        try (var later = new Pair(folder, second)) {
            later.send("voyages", "XLA,2022/23,V-1,2022-08-01,3,1.00");

            Comparison comparison = later.compare(before, later.side(second, JUNE));

            assertThat(factors(comparison)).containsExactly(Factor.DATA, Factor.RULE);
            assertThat(Pair.told(comparison))
                    .containsExactly(
                            "closed short-voyages V-1: data and rule",
                            "moved nights 2022/23: data and rule");
            assertThat(comparison.remarks())
                    .containsExactly(
                            new Comparison.Remark.NotMixed(
                                    new TreeSet<>(Set.of(Factor.DATA)),
                                    new TreeSet<>(Set.of("voyages"))));
        }
    }

    private static Map<String, String> secondVersion() {
        String schema = "lamps/voyages.dataset.yaml";
        return Map.of(
                schema,
                Lights.text(schema)
                                .replace("kind: flow", "kind: flow\nversion: 2")
                                .replace(
                                        "\"decimal(9,2)\", unit: USD,",
                                        "\"decimal(12,5)\", unit: USD,")
                        + """
                        upgrades:
                        - from: 1
                          columns:
                          - {name: district, type: text}
                          - {name: season, type: text}
                          - {name: voyage, type: text}
                          - {name: sailed_on, type: date}
                          - {name: nights, type: integer}
                          - {name: cost, type: "decimal(9,2)"}
                        """,
                "lamps/voyages.v1.upgrade.sql",
                """
                SELECT
                  district,
                  season,
                  voyage,
                  sailed_on,
                  nights,
                  CAST(cost AS DECIMAL(12, 5)) AS cost
                FROM voyages
                """);
    }

    @Test
    void whatWasDestroyedSinceIsNotGuessed() {
        String keepers = "lamps/keepers.dataset.yaml";
        CompiledCatalogue secret =
                changed(
                        Map.of(
                                keepers,
                                Lights.text(keepers)
                                        + "- {name: remark, type: text, classification: confidential,"
                                        + " title: {en: Remark, zh: 备注},"
                                        + " description: {en: Of a person., zh: 关于个人。}}\n"));
        try (var other = new Pair(folder.resolve("secret"), secret)) {
            other.send("lamps", "XLA,2024-06-30,East,no,,Ann,,");
            long sent = other.send("keepers", "XLA,Ann,2024-01-01");
            Side before = other.side(secret, JUNE);
            assertThat(other.lights().archive().destroy(sent, "A. Clerk", "too old").problems())
                    .isEmpty();

            Comparison comparison = other.compare(before, other.side(secret, JUNE));

            assertThat(Pair.told(comparison))
                    .containsExactly("opened kept-by-trained East: DESTROYED");
        }
    }

    @Test
    void assessmentOfAnotherArchiveIsRecognized() {
        pair.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,");
        Side here = pair.side(SOUND, JUNE);
        try (var other = new Pair(folder.resolve("other"))) {
            other.send("lamps", "XLA,2024-06-30,East,no,,,,");
            var comparer = new Comparer(Lights.ENGINE, Pair.IDENTITY, other.lights().archive());

            assertThat(comparer.isOfThisArchive(here.assessment())).isFalse();
            assertThat(comparer.isOfThisArchive(other.side(SOUND, JUNE).assessment())).isTrue();
        }
    }
}
