package org.crosscut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Staging;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryCheckTest {
    private static final String HEADER = "outpost,state_date,item,grade,amount,cost,last_check\n";

    @TempDir Path folder = Path.of("");
    private Archive archive = open();

    @BeforeEach
    void openInFolder() {
        archive.close();
        archive =
                Archive.open(folder.resolve("archive"), Clock.systemUTC(), new SplittableRandom(1));
    }

    private static Archive open() {
        try {
            Path scratch = Files.createTempDirectory("delivery");
            return Archive.open(
                    scratch.resolve("archive"), Clock.systemUTC(), new SplittableRandom(1));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatAgreesIsAccepted() {
        var control =
                new Control(
                        3L,
                        Map.of("amount", new BigDecimal("4.50"), "cost", BigDecimal.TEN),
                        false);

        assertThat(hand(rows("2024-06-30", 3), control)).isEmpty();
        assertThat(archive.receipts()).hasSize(1);
    }

    @Test
    void eachStatedFigureThatDiffersIsNamedWithBothValues() {
        var control =
                new Control(
                        4L,
                        Map.of(
                                "amount", new BigDecimal("4.51"),
                                "The cost", BigDecimal.ONE,
                                "item", BigDecimal.ONE),
                        false);

        assertThat(hand(rows("2024-06-30", 3), control).stream().map(this::shown))
                .containsExactlyInAnyOrder(
                        "Rows in the file: 3, not 4 as stated.",
                        "The file adds up to 4.5, but 4.51 is stated.",
                        "The total (withheld) is not the one stated.",
                        "\"item\" is no column of numbers.");
        assertThat(archive.receipts()).isEmpty();
    }

    @Test
    void aSuddenLossIsRefusedUntilItIsConfirmed() {
        assertThat(hand(rows("2024-06-30", 30), Control.NOTHING)).isEmpty();

        String same = rows("2024-06-30", 14);
        String later = rows("2025-06-30", 14);
        String half = rows("2024-06-30", 15);
        for (String file : List.of(same, later)) {
            assertThat(hand(file, Control.NOTHING).stream().map(this::shown))
                    .containsExactly(
                            "Most rows of OAK 2024-06-30 are gone: submission no. 1 has 30, this"
                                    + " file 14.");
        }
        assertThat(archive.receipts()).hasSize(1);

        assertThat(hand(later, new Control(null, Map.of(), true))).isEmpty();
        assertThat(hand(half, Control.NOTHING)).isEmpty();
        assertThat(archive.receipts()).hasSize(3);
    }

    @Test
    void aSmallFileMayLoseAnyNumberOfRows() {
        assertThat(hand(rows("2024-06-30", 19), Control.NOTHING)).isEmpty();
        assertThat(hand(rows("2024-06-30", 1), Control.NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsPage(DeliveryCode code) {
        assertThat(Path.of("../docs/errors", code.id() + ".md")).exists();
    }

    private List<Diagnostic> hand(String text, Control control) {
        var dataset = Outposts.stores();
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        try (Staging staging = archive.stage(dataset, "t.csv", content)) {
            var check = new DeliveryCheck(dataset, control, staging.rows());
            var read =
                    new Intake(Outposts.catalogue(), "exercise")
                            .read(dataset, "t.csv", staging.content(), Stated.NOTHING, check);
            return switch (read) {
                case Checked.Bad<Delivery> bad -> throw new AssertionError(bad.problems());
                case Checked.Good<Delivery>(Delivery delivery, _) -> {
                    List<Diagnostic> problems = check.problems(delivery, new FormerRows(archive));
                    if (problems.isEmpty()) {
                        staging.accept(delivery, "tester");
                    }
                    yield problems;
                }
            };
        }
    }

    private String shown(Diagnostic problem) {
        for (Language language : List.of(Language.EN, Language.ZH)) {
            assertThat(new Wording(language).shown(problem)).doesNotContain("{", "}");
        }
        return new Wording(Language.EN).wrong(problem);
    }

    private static String rows(String date, int number) {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < number; i++) {
            text.append("OAK,%s,item %d,G-1,1.5,%s,\n".formatted(date, i, i == 0 ? "10" : ""));
        }
        return text.toString();
    }
}
