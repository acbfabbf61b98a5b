package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.intake.Outposts;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One example of every code, and its words as approved.
class ArchiveProblemsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/ArchiveProblemsTest");

    @TempDir Path temporary;

    @Test
    void everyCodeHasAnExampleAndWords() throws IOException {
        var found = new ArrayList<Diagnostic>();
        for (ArchiveCode code : ArchiveCode.values()) {
            List<Diagnostic> problems = example(code);
            assertThat(problems).extracting(Diagnostic::code).as(code.id()).containsExactly(code);
            found.addAll(problems);
        }
        for (Language language : List.of(Language.EN, Language.ZH)) {
            var wording = new Wording(language);
            String all =
                    String.join("\n", found.stream().map(wording::shown).toList())
                                    .replace(temporary.toString() + "/", "")
                            + "\n";
            assertThat(all).doesNotContain("{", "}");
            Path golden = GOLDEN.resolve("messages." + language.tag() + ".txt");
            if (Boolean.getBoolean("approve")) {
                assertThat(System.getenv("CI")).isNotEqualTo("true");
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, all);
            }
            assertThat(all).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void everyCodeHasItsPage() {
        assertThat(ArchiveCode.values())
                .allMatch(c -> Files.exists(Path.of("../docs/errors", c.id() + ".md")));
    }

    private List<Diagnostic> example(ArchiveCode code) throws IOException {
        Path folder = temporary.resolve(code.name().toLowerCase(java.util.Locale.ROOT));
        Path archiveFolder = folder.resolve("archive");
        try (Archive archive = ArchiveTest.filled(archiveFolder)) {
            Path receipts = archiveFolder.resolve("receipts");
            Path submissions = archiveFolder.resolve("submissions");
            switch (code) {
                case NO_WORKSPACE -> {
                    return Workspace.open(folder).problems();
                }
                case WORKSPACE_UNREADABLE -> {
                    Files.writeString(folder.resolve("workspace.json"), "{\"kind\": \"else\"}");
                    return Workspace.open(folder).problems();
                }
                case WORKSPACE_EXISTS -> {
                    assertThat(Workspace.create(folder, Workspace.Kind.REAL).problems()).isEmpty();
                    return Workspace.create(folder, Workspace.Kind.REAL).problems();
                }
                case NO_SUCH_SUBMISSION -> {
                    return archive.withdraw(9, "C. Clerk", "wrong season").problems();
                }
                case ALREADY_WITHDRAWN -> {
                    return archive.withdraw(3, "C. Clerk", "wrong season").problems();
                }
                case ALREADY_DESTROYED -> {
                    archive.destroy(2, "C. Clerk", "the retention period is over");
                    return archive.destroy(2, "C. Clerk", "once more").problems();
                }
                case NOT_SEALED -> {
                    return archive.destroy(1, "C. Clerk", "it names persons").problems();
                }
                case KEY_MISSING -> Files.delete(key(archive));
                case KEY_ALTERED -> change(key(archive));
                case KEY_LEFT -> {
                    byte[] key = Files.readAllBytes(key(archive));
                    archive.destroy(2, "C. Clerk", "the retention period is over");
                    Files.write(key(archive), key);
                }
                case NO_REASON -> {
                    return archive.withdraw(1, "C. Clerk", "").problems();
                }
                case RECEIPT_ALTERED -> change(receipts.resolve("00000001.json"));
                case RECEIPT_MISSING -> Files.delete(receipts.resolve("00000001.json"));
                case RECEIPT_MISPLACED ->
                        Files.move(
                                receipts.resolve("00000004.json"),
                                receipts.resolve("00000001.json"),
                                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                case CHAIN_BROKEN -> {
                    Receipt r = archive.receipts().getLast();
                    var forged = ArchiveTest.forged(r, r.sender(), "", "f".repeat(64));
                    Files.write(receipts.resolve("00000004.json"), ReceiptJson.bytes(forged));
                }
                case FILE_ALTERED -> change(submissions.resolve("00000001/schema.json"));
                case FILE_MISSING -> Files.delete(submissions.resolve("00000001/rows.parquet"));
                case FILE_ADDED -> Files.writeString(archiveFolder.resolve("notes.txt"), "x");
                case SUBMISSION_WITHOUT_RECEIPT ->
                        Files.createDirectory(submissions.resolve("00000005"));
                case CONTENT_DIFFERS -> {
                    Receipt r = archive.accept(ArchiveTest.hours("OAK,2023/24,watch,1"), "A");
                    var forged = ArchiveTest.forged(r, "A", "f".repeat(64), r.previous());
                    Files.write(receipts.resolve("00000005.json"), ReceiptJson.bytes(forged));
                }
                case OLD_SCHEMA -> {
                    FormerSchema schema = FormerSchema.of(SchemaJson.bytes(Outposts.hours()));
                    return List.of(schema.unreadable(1, Outposts.stores(), List.of("amount")));
                }
                case DISK_FULL -> {
                    return refused(new IOException("No space left on device"));
                }
                case NOT_WRITABLE -> {
                    return refused(new java.nio.file.AccessDeniedException("incoming"));
                }
                case NOT_WRITTEN -> {
                    return refused(new IOException("Input/output error"));
                }
                case HEAD_NOT_FOUND -> {
                    return archive.verify("f".repeat(64));
                }
            }
            return archive.verify(null);
        }
    }

    private static Path key(Archive archive) {
        String hash = archive.receipts().get(1).keyHash();
        return archive.folder().resolveSibling("keys").resolve(hash + ".key");
    }

    private static List<Diagnostic> refused(IOException cause) {
        return List.of(ArchiveFailure.of(Path.of("archive"), cause).problem());
    }

    private static void change(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
