package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A catalogue that was kept is the one that was used, or it is refused.
class KeptCataloguesTest {
    private static final String HASH = Lights.SOUND.catalogue().hash();
    private static final String RULE = "catalogue/lamps/lit-again.control.sql";

    @TempDir Path folder;

    private static List<String> codes(Checked<?> checked) {
        return checked.problems().stream().map(Diagnostic::code).map(c -> c.id()).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void whatIsKeptComesBackAndIsKeptOnce() throws IOException {
        var kept = new KeptCatalogues(folder);
        kept.keep(Lights.FOLDER, HASH);
        var time = Files.getLastModifiedTime(folder.resolve(HASH).resolve(RULE));
        kept.keep(Lights.FOLDER, HASH);

        assertThat(names()).containsExactly(HASH);
        assertThat(Files.getLastModifiedTime(folder.resolve(HASH).resolve(RULE))).isEqualTo(time);
        assertThat(kept.open(HASH))
                .isInstanceOfSatisfying(
                        Checked.Good.class,
                        good ->
                                assertThat(((CompiledCatalogue) good.value()).catalogue().hash())
                                        .isEqualTo(HASH));
    }

    @Test
    void whatWasAlteredSinceIsRefusedAndKeptAnew() throws IOException {
        var kept = new KeptCatalogues(folder);
        kept.keep(Lights.FOLDER, HASH);
        Path rule = folder.resolve(HASH).resolve(RULE);
        Files.writeString(rule, Files.readString(rule).replace(">=", ">"));

        assertThat(codes(kept.open(HASH))).containsExactly("kept/altered");

        kept.keep(Lights.FOLDER, HASH);
        assertThat(kept.open(HASH)).isInstanceOf(Checked.Good.class);
    }

    @Test
    void whatWasNotKeptIsRefused() {
        assertThat(codes(new KeptCatalogues(folder).open(HASH))).containsExactly("kept/not-kept");
    }

    @Test
    void aCatalogueThatIsNoLongerTheOneUsedIsNotKept() throws IOException {
        var kept = new KeptCatalogues(folder);

        assertThatThrownBy(() -> kept.keep(Lights.FOLDER, "0".repeat(64)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed while it was used");
        assertThat(names()).isEmpty();
    }

    @Test
    void theJournalHasEachAssessmentOnceTheLatestLast() {
        var journal = new AssessmentJournal(folder);
        var noon = Instant.parse("2026-07-01T12:00:00Z");
        assertThat(journal.made()).isEmpty();

        journal.note("a", noon);
        journal.note("b", noon.plusSeconds(1));
        journal.note("a", noon.plusSeconds(2));

        assertThat(journal.made().keySet()).containsExactly("b", "a");
        assertThat(journal.made()).containsEntry("a", noon.plusSeconds(2));
    }
}
