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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparing by the command, as an analyst does it: a payment of too many days is corrected.
class CompareTest {
    private static final String HEADER =
            "entity,period,payment_number,person_ref,personnel_category,arrival_date,leave_from,"
                    + "leave_to,amount_paid,charged_to\n";

    @TempDir Path folder = Path.of("");

    /// What a command answered.
    private record Answer(int status, String out, String err) {}

    @Test
    void whatANewFileChangesIsCausedByData() throws IOException {
        assertThat(Root.folder()).isDirectory();
        run("workspace", "exercise");
        submit("P-1", "2024-09-01", "2024-09-30");
        assertThat(run("assess", "--as-of", "2025-06-30").status()).isZero();
        submit("P-1", "2024-09-01", "2024-09-07");
        assertThat(run("assess", "--as-of", "2025-06-30").status()).isZero();

        Answer listed = run("assessments", "--format", "csv");
        assertThat(listed.out().lines()).hasSize(3);
        String first = listed.out().lines().toList().get(1).split(",", -1)[0];

        Answer table = run("compare", first, "latest");
        assertThat(table.status()).isZero();
        assertThat(table.out())
                .contains("Differs in data: 1 receipt more: no. 2 (leave-payments 1)")
                .contains("Caused by data: ")
                .doesNotContain("Caused by as-of date");
        assertThat(run("compare", "latest~1", "--format", "csv").out())
                .contains("cause,change,name,entity,id,subject,from,to,difference,unit,details")
                .contains("data,closed,")
                .contains(",XMA,");
        assertThat(run("compare", "latest~1", "latest", "--format", "json").out())
                .contains("\"factors\" : [ \"data\" ]", "\"change\" : \"closed\"");
        assertThat(run("compare", "latest~1", "--language", "zh").out())
                .contains("数据不同：多 1 份回执", "起因：数据");
        assertThat(run("compare", "latest~1", "--entity", "XMB").out())
                .contains("Nothing changed.");
        assertThat(run("compare", "latest", "latest").out())
                .contains("The two differ in nothing", "Nothing changed.");
        assertThat(run("compare", "2025", "latest").err()).contains("command/ambiguous-assessment");
        assertThat(run("compare", "latest~2").err()).contains("command/no-assessment");
        assertThat(run("compare", "latest~1", "--control", "no-such").err())
                .contains("command/unknown-filter");
    }

    private void submit(String number, String from, String to) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("payments.csv"),
                        HEADER
                                + "XMA,2024/25,%s,R-1,,,%s,%s,100.00,\n"
                                        .formatted(number, from, to));
        assertThat(run("submit", "leave-payments", file.toString()).status()).isZero();
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
