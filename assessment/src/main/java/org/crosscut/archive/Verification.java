package org.crosscut.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Compares everything in an archive with its receipts and names each difference.
final class Verification {
    private final ArchiveLayout layout;
    private final Keys keys;
    private final ParquetFiles parquet;
    private final List<Diagnostic> found = new ArrayList<>();
    private final TreeMap<Long, Receipt> sound = new TreeMap<>();

    Verification(ArchiveLayout layout, Keys keys, ParquetFiles parquet) {
        this.layout = layout;
        this.keys = keys;
        this.parquet = parquet;
    }

    List<Diagnostic> run(@Nullable String head) throws IOException {
        List<Path> receipts = names(layout.receipts());
        List<Path> submissions = names(layout.submissions());
        long last = 0;
        for (Path file : receipts) {
            long number = ArchiveLayout.receiptNumber(file);
            if (number == 0 || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                report(ArchiveCode.FILE_ADDED, file);
            } else {
                receipt(number, file);
                last = Math.max(last, number);
            }
        }
        for (long number = 1; number <= last; number++) {
            if (!Files.exists(layout.receipt(number))) {
                report(
                        ArchiveCode.RECEIPT_MISSING,
                        layout.receipt(number),
                        "number",
                        String.valueOf(number));
            }
        }
        checkChain();
        for (Path folder : submissions) {
            folder(folder, last);
        }
        for (Receipt receipt : sound.values()) {
            if (receipt.kind() == Receipt.Kind.ACCEPTED) {
                submission(receipt);
            }
        }
        others();
        if (head != null && !head.equals(Sha256.NONE) && !isInChain(head)) {
            found.add(
                    Diagnostic.of(
                            ArchiveCode.HEAD_NOT_FOUND,
                            Place.file("receipts"),
                            "head",
                            head,
                            "last",
                            sound.isEmpty() ? Sha256.NONE : sound.lastEntry().getValue().hash()));
        }
        return found.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    private boolean isInChain(String head) {
        return sound.values().stream().anyMatch(r -> r.hash().equals(head));
    }

    private void receipt(long number, Path file) throws IOException {
        Receipt receipt;
        try {
            receipt = ReceiptJson.read(Files.readAllBytes(file));
        } catch (DamagedArchive e) {
            report(ArchiveCode.RECEIPT_ALTERED, file, "number", String.valueOf(number));
            return;
        }
        if (receipt.sequence() != number) {
            report(
                    ArchiveCode.RECEIPT_MISPLACED,
                    file,
                    "number",
                    String.valueOf(number),
                    "found",
                    String.valueOf(receipt.sequence()));
            return;
        }
        sound.put(number, receipt);
    }

    private void checkChain() {
        for (Receipt receipt : sound.values()) {
            long number = receipt.sequence();
            Receipt before = sound.get(number - 1);
            if (number > 1 && before == null) {
                continue;
            }
            String previous = before == null ? Sha256.NONE : before.hash();
            if (!receipt.previous().equals(previous)) {
                report(
                        ArchiveCode.CHAIN_BROKEN,
                        layout.receipt(number),
                        "number",
                        String.valueOf(number),
                        "before",
                        String.valueOf(number - 1));
            }
        }
    }

    /// @param last the number of the last receipt
    private void folder(Path folder, long last) {
        long number = ArchiveLayout.submissionNumber(folder);
        if (number == 0 || hasNoFiles(number)) {
            report(ArchiveCode.FILE_ADDED, folder);
            return;
        }
        boolean interrupted =
                number == last + 1 && Files.exists(folder.resolve(ArchiveLayout.PENDING));
        if (number > last && !interrupted) {
            report(
                    ArchiveCode.SUBMISSION_WITHOUT_RECEIPT,
                    folder,
                    "number",
                    String.valueOf(number));
        }
    }

    private boolean hasNoFiles(long number) {
        Receipt receipt = sound.get(number);
        return receipt != null && receipt.kind() != Receipt.Kind.ACCEPTED;
    }

    private void submission(Receipt receipt) throws IOException {
        Path folder = layout.submission(receipt.sequence());
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            missing(folder, receipt);
            return;
        }
        String suffix = receipt.isSealed() ? Sealing.SUFFIX : "";
        String original =
                ArchiveLayout.ORIGINAL + "/" + ArchiveLayout.safeName(receipt.file()) + suffix;
        String rows = ArchiveLayout.ROWS + suffix;
        Map<String, String> hashes =
                Map.of(
                        original,
                        receipt.originalHash(),
                        ArchiveLayout.SCHEMA,
                        receipt.schemaHash(),
                        rows,
                        receipt.rowsHash());
        SubmissionKey key = receipt.isSealed() ? key(receipt) : null;
        for (String name : new TreeSet<>(hashes.keySet())) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                missing(file, receipt);
            } else if (!Sha256.of(file).equals(hashes.get(name))) {
                String number = String.valueOf(receipt.sequence());
                report(ArchiveCode.FILE_ALTERED, file, "number", number);
            } else if (name.equals(rows) && !receipt.isSealed()) {
                content(new ArchivedRows.Plain(file), file, receipt.salt(), receipt);
            } else if (name.equals(rows) && key != null) {
                var sealed = new ArchivedRows.Sealed(file, key.forFile(ArchiveLayout.ROWS));
                content(sealed, file, key.salt(), receipt);
            }
        }
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = layout.relative(file, folder);
                boolean isFolder =
                        file.equals(folder)
                                || (name.equals(ArchiveLayout.ORIGINAL)
                                        && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
                if (!isFolder && !hashes.containsKey(name)) {
                    report(ArchiveCode.FILE_ADDED, file);
                }
            }
        }
    }

    private void missing(Path file, Receipt receipt) {
        String number = String.valueOf(receipt.sequence());
        report(ArchiveCode.FILE_MISSING, file, "number", number, "file", receipt.file());
    }

    private void content(ArchivedRows.Kept rows, Path file, String salt, Receipt receipt)
            throws IOException {
        boolean isRight;
        try (OpenRows open = rows.open()) {
            isRight = parquet.contentHash(open.path(), salt).equals(receipt.contentHash());
        } catch (DamagedArchive e) {
            // The file is as its receipt says, so it was sealed with another key.
            isRight = false;
        } catch (SQLException e) {
            throw new IllegalStateException("rows as written cannot be read: " + file, e);
        }
        if (!isRight) {
            String number = String.valueOf(receipt.sequence());
            report(ArchiveCode.CONTENT_DIFFERS, file, "number", number);
        }
    }

    /// Null if the content cannot be checked, which is no harm if the key was destroyed.
    private @Nullable SubmissionKey key(Receipt receipt) throws IOException {
        boolean isDestroyed =
                sound.values().stream().anyMatch(r -> r.destroys() == receipt.sequence());
        SubmissionKey key = isDestroyed ? null : keys.find(receipt.keyHash());
        boolean isThere = keys.has(receipt.keyHash());
        if (isDestroyed && isThere) {
            key(ArchiveCode.KEY_LEFT, receipt);
        } else if (!isDestroyed && !isThere) {
            key(ArchiveCode.KEY_MISSING, receipt);
        } else if (!isDestroyed && key == null) {
            key(ArchiveCode.KEY_ALTERED, receipt);
        }
        return key;
    }

    private void key(ArchiveCode code, Receipt receipt) {
        String shown = keys.shown(receipt.keyHash());
        String number = String.valueOf(receipt.sequence());
        found.add(Diagnostic.of(code, Place.file(shown), "number", number, "key", shown));
    }

    /// What lies beside receipts and submissions; the folder of an interrupted writing is no harm.
    private void others() throws IOException {
        List<Path> known =
                List.of(layout.receipts(), layout.submissions(), layout.lock(), layout.incoming());
        for (Path file : names(layout.folder())) {
            if (!known.contains(file) || Files.isSymbolicLink(file)) {
                report(ArchiveCode.FILE_ADDED, file);
            }
        }
        if (Files.exists(layout.lock()) && Files.size(layout.lock()) > 0) {
            report(ArchiveCode.FILE_ADDED, layout.lock());
        }
        for (Path entry : Desk.entries(layout)) {
            if (!Desk.isDesk(entry)) {
                report(ArchiveCode.FILE_ADDED, entry);
            }
        }
    }

    private void report(ArchiveCode code, Path file, String... facts) {
        Place place = Place.file(layout.relative(file, layout.folder()));
        found.add(Diagnostic.of(code, place, facts));
    }

    private static List<Path> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
