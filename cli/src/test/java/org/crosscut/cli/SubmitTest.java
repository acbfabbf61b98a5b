package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Handing in by the command, as an officer does it.
class SubmitTest {
    private static final String HEADER =
            "entity,period,payment_number,person_ref,personnel_category,arrival_date,leave_from,"
                    + "leave_to,amount_paid,charged_to\n";

    @TempDir Path folder = Path.of("");

    /// What a command answered.
    private record Answer(int status, String out, String err) {}

    @BeforeEach
    void makeWorkspace() {
        assertThat(Root.folder()).isDirectory();
        assertThat(run("workspace", "exercise").status()).isZero();
    }

    @Test
    void whatSharesACauseIsToldOnceAndListedSingly() throws IOException {
        Path file = file("many.csv", 500, "12.5x");

        Answer told = run("submit", "leave-payments", file.toString());
        Answer listed = run("submit", "leave-payments", file.toString(), "--format", "csv");
        Answer json = run("submit", "leave-payments", file.toString(), "--format", "json");

        assertThat(told.status()).isEqualTo(Exit.WRONG_INPUT);
        assertThat(told.err())
                .contains("refused, 500 errors", "    times     500; first in 2, 3, 4 (--all")
                .containsOnlyOnce("cell/not-a-number");
        assertThat(listed.out().lines()).hasSize(501);
        assertThat(json.out())
                .contains(
                        "\"row\":501,\"column\":\"amount_paid\",\"cell\":null,\"value\":\"12.5x\"");
        assertThat(run("submissions").out().lines()).hasSize(2);
    }

    @Test
    void eachFileIsTakenWholeOrNotAtAll() throws IOException {
        Answer answer =
                run(
                        "submit",
                        "leave-payments",
                        file("good.csv", 30, "12.50").toString(),
                        file("bad.csv", 1, "x").toString(),
                        "--sender",
                        "Officer");

        assertThat(answer.status()).isEqualTo(Exit.WRONG_INPUT);
        assertThat(answer.err())
                .contains(
                        "good.csv: accepted, 30 rows.",
                        "bad.csv: refused, 1 error.",
                        "2 files: 1 accepted, 1 refused.");
        assertThat(run("submissions", "--entity", "XMA").out().lines()).hasSize(3);
        assertThat(run("submissions", "--entity", "XMB").out().lines()).hasSize(2);
    }

    @Test
    void whatIsStatedAndASuddenLossAreCheckedBeforeAnythingIsStored() throws IOException {
        String good = file("good.csv", 30, "0.10").toString();
        String few = file("few.csv", 14, "0.10").toString();

        assertThat(run("submit", "leave-payments", good, "--rows", "31").err())
                .contains("Rows in the file: 30, not 31");
        assertThat(run("submit", "leave-payments", good, "--total", "amount_paid=3.01").err())
                .contains("adds up to 3.00, but 3.01");
        assertThat(run("submit", "leave-payments", good, "--total", "amount_paid=3").status())
                .isZero();
        assertThat(run("submit", "--check", "leave-payments", few).err())
                .contains("submission no. 1 has 30, this file 14");
        assertThat(run("submit", "leave-payments", few, "--confirm-loss").status()).isZero();
    }

    @Test
    void nothingIsAddedWhereTheFormerSubmissionCannotBeRead() throws IOException {
        // The rows of one are sealed, those of the other lie open.
        Path open =
                Root.folder().resolve("catalogue/staffing-reviews/cases/four-years/reviews.csv");
        var files = Map.of("leave-payments", file("good.csv", 3, "0.10"), "reviews", open);
        for (var each : files.entrySet()) {
            String file = each.getValue().toString();
            assertThat(run("submit", each.getKey(), file).status()).isZero();
        }
        long before = run("submissions").out().lines().count();
        try (var all = Files.walk(folder.resolve("workspace/archive/submissions"))) {
            for (Path rows : all.filter(p -> p.toString().contains("rows.parquet")).toList()) {
                Files.write(rows, new byte[] {1, 2, 3});
            }
        }

        for (var each : files.entrySet()) {
            Answer answer = run("submit", each.getKey(), each.getValue().toString());

            assertThat(answer.status()).as(each.getKey()).isEqualTo(Exit.WRONG_INPUT);
            assertThat(answer.err())
                    .contains("The archive is not what its receipts say")
                    .doesNotContain("Receipt no.");
        }
        assertThat(run("submissions").out().lines()).hasSize((int) before);
    }

    @Test
    void whatWasTakenBackIsMarkedAndMissingAgain() throws IOException {
        String[] missing = {
            "submissions", "--missing", "--dataset", "leave-payments", "--entity", "XMA",
            "--period", "2024/25", "--as-of", "2025-09-30", "--format", "csv"
        };
        assertThat(run(missing).out()).contains("leave-payments,XMA,2024/25,2025-08-29,32");

        run("submit", "leave-payments", file("good.csv", 2, "1").toString());
        assertThat(run(missing).out().lines()).hasSize(1);

        run("withdraw", "1", "--reason", "wrong extract", "--sender", "Officer");
        assertThat(run("submissions").out())
                .contains("taken back by no. 2 (Officer): wrong extract");
        assertThat(run(missing).out().lines()).hasSize(2);
    }

    @Test
    void aMarkedCopyIsWrittenOnlyWhereItLosesNothing() throws IOException {
        Path bad = file("bad.csv", 2, "x");
        Path copy = folder.resolve("copy.xlsx");
        Path mine = Files.writeString(folder.resolve("mine.xlsx"), "mine");
        String[] check = {"submit", "--check", "leave-payments", bad.toString(), "--marked"};

        assertThat(with(check, copy.toString()).err()).contains("is marked in");
        assertThat(with(check, copy.toString()).status()).isEqualTo(Exit.WRONG_INPUT);
        assertThat(copy).isNotEmptyFile();
        assertThat(with(check, bad.toString()).err()).contains("command/over-input");
        assertThat(with(check, mine.toString()).err()).contains("command/file-exists");
        assertThat(with(check, mine.toString(), bad.toString()).err())
                .contains("command/marked-needs-folder");
        assertThat(with(check, folder.resolve("no/copy.xlsx").toString()).err())
                .contains("command/no-folder");
        assertThat(mine).hasContent("mine");
        assertThat(with(check, mine.toString(), "--force").err()).contains("is marked in");
        assertThat(bad).content().startsWith("entity,");
    }

    private Answer with(String[] first, String... more) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private Path file(String name, int rows, String amount) throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(
                    "XMA,2024/25,P-%d,R-%d,,,2024-09-01,2024-09-07,\"%s\",\n"
                            .formatted(i, i, amount));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private Answer run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", folder.resolve("workspace").toString()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        var said = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            int status = Crosscut.run(all.toArray(String[]::new));
            return new Answer(
                    status,
                    printed.toString(StandardCharsets.UTF_8),
                    said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
