package org.crosscut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.crosscut.archive.Archive;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loans point to books: what of these the archive holds, and counts, is known.
class ArchivedKeysTest {
    @TempDir Path folder;
    private Archive archive;

    @BeforeEach
    void openInFolder() {
        archive = Archive.open(folder, Clock.systemUTC(), new SplittableRandom(1));
        accept("books", "outpost,volume,weight", "OAK,V-1,1", "OAK,V-2,1");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private Checked<Rows> read(String dataset, String... lines) {
        var catalogue = Outposts.catalogue();
        return new Intake(catalogue, "exercise", new ArchivedKeys(catalogue, archive))
                .read(
                        catalogue.dataset(dataset),
                        dataset + ".csv",
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                        Map.of());
    }

    private void accept(String dataset, String... lines) {
        if (read(dataset, lines) instanceof Checked.Good<Rows>(Rows rows, _)) {
            archive.accept(rows, "A. Clerk");
        } else {
            throw new AssertionError(read(dataset, lines).problems().toString());
        }
    }

    private List<String> problems(String... lines) {
        return read("loans", lines).problems().stream().map(ArchivedKeysTest::told).toList();
    }

    private static String told(Diagnostic problem) {
        return problem.place().shown()
                + " "
                + problem.code().id()
                + " "
                + problem.facts().getOrDefault("nearest", "");
    }

    @Test
    void rowOfTheArchiveIsFound() {
        assertThat(problems("outpost,number,volume,renews", "OAK,L-1,V-2,")).isEmpty();
    }

    @Test
    void rowThatIsNotThereIsToldWithTheNearest() {
        assertThat(problems("outpost,number,volume,renews", "OAK,L-1,V-3,", "OAK,L-2,V-1,"))
                .containsExactly("loans.csv:2:volume cell/points-nowhere V-1");
    }

    @Test
    void rowOfAnotherOfficeIsNotMeant() {
        accept("books", "outpost,volume,weight", "ELM,V-9,1");

        assertThat(problems("outpost,number,volume,renews", "OAK,L-1,V-9,"))
                .containsExactly("loans.csv:2:volume cell/points-nowhere V-1");
    }

    @Test
    void officeThatSentNothingIsWarnedOnce() {
        assertThat(problems("outpost,number,volume,renews", "ELM,L-1,V-1,", "ELM,L-2,V-2,"))
                .containsExactly("loans.csv:2:volume file/nothing-to-point-to ");
    }

    @Test
    void rowThatAReplacementLeftOutNoLongerCounts() {
        accept("books", "outpost,volume,weight", "OAK,V-2,1");

        assertThat(problems("outpost,number,volume,renews", "OAK,L-1,V-1,"))
                .containsExactly("loans.csv:2:volume cell/points-nowhere V-2");
    }

    @Test
    void rowsOfAFilePointToEachOtherInAnyOrder() {
        assertThat(
                        problems(
                                "outpost,number,volume,renews",
                                "OAK,L-1,V-1,L-2",
                                "OAK,L-2,V-1,",
                                "OAK,L-3,V-1,L-4"))
                .containsExactly("loans.csv:4:renews cell/points-nowhere L-1");
    }
}
