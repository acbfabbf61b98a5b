package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.crosscut.diagnostic.Diagnostic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each change to a small archive is made, must be named, and is undone.
class TamperTest {
    private static final long SEED = Long.getLong("seed", 76274);

    @TempDir Path temporary;
    private Path folder;
    private Archive archive;
    private String head;
    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);

    @BeforeEach
    void fill() {
        folder = temporary.resolve("archive");
        archive = ArchiveTest.filled(folder);
        head = archive.head();
    }

    @AfterEach
    void isWholeAgain() {
        assertThat(archive.verify(head)).as("seed " + SEED).isEmpty();
        archive.close();
    }

    @Test
    void anyByteChangedIsNamed() throws IOException {
        List<Path> files = files();
        for (int i = 0; i < 150; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            int at = random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);

            assertThat(archive.verify(null))
                    .as("seed %d: byte %d of %s", SEED, at, file)
                    .extracting(d -> d.place().shown())
                    .containsExactly(name(file));
            Files.write(file, bytes);
        }
    }

    @Test
    void anyFileCutOffIsNamed() throws IOException {
        List<Path> files = files();
        for (int i = 0; i < 60; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));

            assertThat(archive.verify(null))
                    .extracting(d -> d.place().shown())
                    .containsExactly(name(file));
            Files.write(file, bytes);
        }
    }

    @Test
    void anyFileRemovedIsNamed() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);

            boolean last = file.endsWith("receipts/00000004.json");
            assertThat(archive.verify(head))
                    .extracting(d -> d.place().shown())
                    .containsExactly(last ? "receipts" : name(file));
            Files.write(file, bytes);
        }
    }

    @Test
    void anyFileAddedIsNamed() throws IOException {
        for (String added :
                List.of(
                        "note.txt",
                        "receipts/readme",
                        "submissions/00000001/extra.csv",
                        "submissions/00000001/original/extra.csv",
                        "submissions/00000004",
                        "submissions/x")) {
            Path file = folder.resolve(added);
            Files.writeString(file, "x");

            assertThat(archive.verify(head))
                    .extracting(Diagnostic::code, d -> d.place().shown())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ArchiveCode.FILE_ADDED, added));
            Files.delete(file);
        }
    }

    @Test
    void filesThatChangedPlacesAreNamed() throws IOException {
        List<Path> files = files();
        for (int i = 0; i < 80; i++) {
            Path one = files.get(random.nextInt(files.size()));
            Path other = files.get(random.nextInt(files.size()));
            byte[] first = Files.readAllBytes(one);
            byte[] second = Files.readAllBytes(other);
            Files.write(one, second);
            Files.write(other, first);

            List<String> expected =
                    java.util.Arrays.equals(first, second)
                            ? List.of()
                            : java.util.stream.Stream.of(one, other)
                                    .map(this::name)
                                    .filter(n -> !isJudgedBy(n, name(one)))
                                    .filter(n -> !isJudgedBy(n, name(other)))
                                    .toList();
            assertThat(archive.verify(null))
                    .extracting(d -> d.place().shown())
                    .containsExactlyInAnyOrderElementsOf(expected);
            Files.write(one, first);
            Files.write(other, second);
        }
    }

    @Test
    void aRewrittenChainIsFoundByThePrintedHead(@TempDir Path other) throws IOException {
        try (Archive forged = ArchiveTest.open(other)) {
            forged.accept(ArchiveTest.hours("OAK,2023/24,watch,99"), "A. Clerk");

            assertThat(forged.verify(null)).isEmpty();
            assertThat(forged.verify(head))
                    .extracting(Diagnostic::code)
                    .containsExactly(ArchiveCode.HEAD_NOT_FOUND);
        }
    }

    @Test
    void aReceiptIssuedAnewBreaksTheChain() throws IOException {
        Path file = folder.resolve("receipts/00000002.json");
        byte[] bytes = Files.readAllBytes(file);
        Receipt r = ReceiptJson.read(bytes);
        Receipt forged = ArchiveTest.forged(r, "Someone else", r.contentHash(), r.previous());
        Files.write(file, ReceiptJson.bytes(forged));

        assertThat(archive.verify(null))
                .extracting(Diagnostic::code, d -> d.place().shown())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ArchiveCode.CHAIN_BROKEN, "receipts/00000003.json"));
        Files.write(file, bytes);
    }

    @Test
    void anOlderHeadIsStillInTheChain() {
        archive.accept(ArchiveTest.hours("ELM,2024/25,watch,1"), "A. Clerk");

        assertThat(archive.verify(head)).isEmpty();
    }

    /// Whether the file belongs to the submission of that receipt: once the receipt itself is known
    /// to be false, nothing can be said of the files that it speaks for.
    private static boolean isJudgedBy(String file, String receipt) {
        return receipt.startsWith("receipts/")
                && file.startsWith(
                        receipt.replace("receipts/", "submissions/").replace(".json", "/"));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }
}
