package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Content;
import org.crosscut.intake.Cover;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Submissions with confidential columns: sealed as long as their key is there, and gone with it.
class VaultTest {
    private static final String SECRET = "87654.32";
    private static final String NOTE = "marked by Quillfeather";

    @TempDir Path temporary;
    private Path folder;
    private Archive archive;

    @BeforeEach
    void fill() {
        folder = temporary.resolve("archive");
        archive = ArchiveTest.open(folder);
        archive.accept(stores("2023-06-30"), "A. Clerk");
        archive.accept(stores("2024-06-30"), "A. Clerk");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static Rows stores(String day) {
        return ArchiveTest.stores("OAK," + day + ",lamp,G-1,12.5,3,,yes," + NOTE + "," + SECRET);
    }

    @Test
    void nothingConfidentialIsInAnyFileOfTheArchive() throws IOException {
        Rows rows = stores("2025-06-30");
        try (Staging staging =
                archive.stage(rows.dataset(), rows.fileName(), Content.of(rows.bytes()))) {
            for (Row row : rows.rows()) {
                staging.rows().add(row.line(), row.values().toArray());
            }
            assertNothingPlain();
            staging.accept(rows.delivery(), "A. Clerk");
            assertNothingPlain();
        }
    }

    private void assertNothingPlain() throws IOException {
        try (var files = Files.walk(temporary)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .as(file.toString())
                        .doesNotContain(SECRET, NOTE, "Quillfeather", "PAR1");
            }
        }
    }

    @Test
    void withItsKeyItIsReadAsItWas() throws IOException, SQLException {
        try (InputStream in = archive.original(2).open()) {
            assertThat(in.readAllBytes()).isEqualTo(stores("2024-06-30").bytes());
        }
        assertThat(archive.original(2).size()).isEqualTo(stores("2024-06-30").bytes().length);
        assertThat(costs(archive.rows(2))).containsExactly(SECRET);
        assertThat(archive.verify(archive.head())).isEmpty();
    }

    private static List<String> costs(ArchivedRows rows) throws IOException, SQLException {
        var costs = new ArrayList<String>();
        try (OpenRows open = ((ArchivedRows.Kept) rows).open();
                var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "SELECT cost FROM read_parquet("
                                        + ParquetFiles.text(open.path())
                                        + ")")) {
            while (result.next()) {
                costs.add(result.getString(1));
            }
        }
        return costs;
    }

    @Test
    void theReceiptNamesTheKeyAndHoldsNoSaltThatProvesTheContent() {
        Receipt first = archive.receipts().get(0);
        Receipt second = archive.receipts().get(1);

        assertThat(first.isSealed()).isTrue();
        assertThat(first.salt()).isEmpty();
        assertThat(first.keyHash()).isNotEqualTo(second.keyHash());
        assertThat(keys()).hasSize(2).contains(key(1), key(2));
    }

    @Test
    void aKeyIsForItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key(1))))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(temporary.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void destroyedItIsGoneAndTheArchiveIsIntact() throws IOException {
        Checked<Receipt> destroyed = archive.destroy(2, "C. Clerk", "retention is over");

        assertThat(destroyed).isInstanceOf(Checked.Good.class);
        Receipt receipt = archive.receipts().getLast();
        assertThat(receipt.kind()).isEqualTo(Receipt.Kind.DESTROYED);
        assertThat(receipt.destroys()).isEqualTo(2);
        assertThat(keys()).containsExactly(key(1));
        assertThat(archive.rows(2)).isEqualTo(new ArchivedRows.Destroyed(receipt));
        assertThatThrownBy(() -> archive.original(2)).isInstanceOf(DamagedArchive.class);
        assertThat(archive.verify(archive.head())).isEmpty();
        assertThat(archive.rows(1)).isInstanceOf(ArchivedRows.Sealed.class);
    }

    @Test
    void theFormerSubmissionDoesNotTakeItsPlace() {
        archive.accept(stores("2024-06-30"), "A. Clerk");
        archive.destroy(3, "C. Clerk", "retention is over");

        assertThat(archive.snapshot().effective(Outposts.stores(), LocalDate.MAX))
                .containsExactly(new Slice(3, new Cover("OAK", "2024-06-30")));
        assertThat(archive.withdraw(3, "C. Clerk", "it was wrong, too"))
                .isInstanceOf(Checked.Good.class);
        assertThat(archive.snapshot().effective(Outposts.stores(), LocalDate.MAX))
                .containsExactly(new Slice(2, new Cover("OAK", "2024-06-30")));
    }

    @Test
    void whatIsWithdrawnCanStillBeDestroyed() {
        archive.withdraw(1, "C. Clerk", "wrong year");

        assertThat(archive.destroy(1, "C. Clerk", "it names persons"))
                .isInstanceOf(Checked.Good.class);
        assertThat(archive.verify(null)).isEmpty();
    }

    @Test
    void aKeyWithoutReceiptOfItsEndIsMissed() throws IOException {
        Files.delete(key(1));

        assertThat(archive.verify(null))
                .extracting(Diagnostic::code)
                .containsExactly(ArchiveCode.KEY_MISSING);
        assertThatThrownBy(() -> archive.rows(1)).isInstanceOf(DamagedArchive.class);
        assertThat(archive.rows(2)).isInstanceOf(ArchivedRows.Sealed.class);
    }

    @Test
    void tamperingWithASealedFileIsFound() throws IOException {
        archive.destroy(1, "C. Clerk", "retention is over");
        for (String name :
                List.of(
                        "submissions/00000001/rows.parquet.sealed",
                        "submissions/00000001/original/stores.csv.sealed",
                        "submissions/00000002/rows.parquet.sealed")) {
            Path file = folder.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[bytes.length - 3] ^= 4;
            Files.write(file, changed);

            assertThat(archive.verify(null))
                    .extracting(Diagnostic::code, d -> d.place().shown())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ArchiveCode.FILE_ALTERED, name));
            Files.write(file, bytes);
        }
        assertThat(archive.verify(null)).isEmpty();
    }

    @Test
    void aDestructionCutShortIsFinishedAtTheNextOpening() throws IOException {
        Path kept = key(2);
        archive.close();
        var files =
                new DurableFiles((change, path) -> {
                    if (path.equals(kept)) {
                        throw new IOException("Input/output error");
                    }
                });
        try (Archive broken =
                Archive.open(
                        folder,
                        Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC),
                        new SplittableRandom(9),
                        files)) {
            assertThatThrownBy(() -> broken.destroy(2, "C. Clerk", "retention is over"))
                    .isInstanceOfSatisfying(
                            ArchiveFailure.class,
                            f -> assertThat(f.problem().code()).isEqualTo(ArchiveCode.KEY_LEFT));
            assertThat(kept).exists();
        }
        archive = ArchiveTest.open(folder);

        assertThat(kept).doesNotExist();
        assertThat(archive.rows(2)).isInstanceOf(ArchivedRows.Destroyed.class);
        assertThat(archive.verify(null)).isEmpty();
    }

    @Test
    void aFalseReceiptOnItsWayCannotDestroyAKey() throws IOException {
        Receipt second = archive.receipts().get(1);
        archive.close();
        Path pending = Files.createDirectories(folder.resolve("submissions/00000003"));
        Files.write(pending.resolve("receipt.json"), ReceiptJson.bytes(second));

        archive = ArchiveTest.open(folder);

        assertThat(key(2)).exists();
        assertThat(pending).doesNotExist();
        assertThat(archive.verify(null)).isEmpty();
    }

    @Test
    void elsewhereThanOnLinuxRowsAreOpenedInAFolderForOneUser() throws IOException {
        Path path;
        try (PrivateFile file = PrivateFile.onDisk()) {
            path = file.path();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        assertThat(path.getParent()).doesNotExist();
    }

    private Path key(long sequence) {
        String hash = archive.receipts().get((int) sequence - 1).keyHash();
        return temporary.resolve("keys").resolve(hash + ".key");
    }

    private List<Path> keys() {
        try (var all = Files.list(temporary.resolve("keys"))) {
            return all.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
