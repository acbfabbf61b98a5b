package org.crosscut.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crosscut.catalogue.Column;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.jspecify.annotations.Nullable;

/// The submissions of a workspace, never altered once accepted. Several may be open on one folder,
/// in this process or others: who writes, waits for who is writing.
///
/// A submission is written to the folder `incoming`, moved in one step to `submissions` and
/// accepted by the last step, the move of its receipt to `receipts`. What a killed process left
/// before that step is swept out by the next that opens or writes.
public final class Archive implements AutoCloseable {
    private static final int SALT_BYTES = 16;

    private final ArchiveLayout layout;
    private final Clock clock;
    private final RandomGenerator salts;
    private final ParquetFiles parquet = new ParquetFiles();
    private final ReceiptChain chain;

    private Archive(ArchiveLayout layout, Clock clock, RandomGenerator salts) {
        this.layout = layout;
        this.clock = clock;
        this.salts = salts;
        this.chain = new ReceiptChain(layout);
    }

    /// Opens the archive in a folder, which is made if need be, and sweeps out what a killed
    /// process left.
    ///
    /// @param clock tells when something was received
    /// @param salts secure in earnest, seeded where the same bytes must come again
    public static Archive open(Path folder, Clock clock, RandomGenerator salts) {
        var archive = new Archive(new ArchiveLayout(folder), clock, salts);
        try {
            archive.prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    private void prepare() throws IOException {
        boolean complete =
                Files.isDirectory(layout.receipts()) && Files.isDirectory(layout.submissions());
        if (!complete) {
            Files.createDirectories(layout.receipts());
            Files.createDirectories(layout.submissions());
            DurableFiles.syncFolder(layout.folder());
        }
        // An auditor's copy may be read-only; then nothing is swept, and reading passes over it.
        if (Files.isWritable(layout.folder())) {
            try (WriterLock lock = WriterLock.tryTake(layout.lock())) {
                if (lock != null) {
                    sweep(chain.newestOnDisk() + 1);
                }
            }
        }
    }

    /// Stores a file for good; when this returns, it is on disk and has its receipt.
    ///
    /// @param sender as they named themselves, not empty
    public synchronized Receipt accept(Rows rows, String sender) {
        if (sender.isBlank()) {
            throw new IllegalArgumentException("a submission needs its sender");
        }
        return write(next -> submission(next, rows, sender));
    }

    /// Takes a submission back; refused if there is no such submission, it is taken back already or
    /// no reason is given.
    public synchronized Checked<Receipt> withdraw(long sequence, String sender, String reason) {
        List<Diagnostic> problems = Withdrawals.problems(receipts(), sequence, reason);
        if (!problems.isEmpty()) {
            return new Checked.Bad<>(problems);
        }
        Receipt withdrawn = receipts().get((int) sequence - 1);
        Receipt receipt = write(next -> withdrawal(next, withdrawn, sender, reason.strip()));
        return new Checked.Good<>(receipt, List.of());
    }

    /// All receipts in order.
    ///
    /// @throws DamagedArchive if one is altered or out of order
    public synchronized List<Receipt> receipts() {
        try {
            return chain.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The hash of the last receipt; 64 zeros if there is none.
    public String head() {
        return snapshot().head();
    }

    /// Checks every receipt and file; empty if nothing was altered.
    ///
    /// @param head one printed earlier, which must still be in the chain; null to check none
    public synchronized List<Diagnostic> verify(@Nullable String head) {
        var verification = new Verification(layout, parquet);
        try {
            if (!Files.isWritable(layout.folder())) {
                return verification.run(head);
            }
            try (WriterLock _ = WriterLock.take(layout.lock())) {
                return verification.run(head);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was known when that receipt was the last one, or now if there are fewer.
    ///
    /// @param upTo a sequence number, or 0 for the time before the first
    public Snapshot snapshot(long upTo) {
        List<Receipt> receipts = receipts();
        List<Receipt> then =
                receipts.subList(0, (int) Math.clamp(upTo, 0L, (long) receipts.size()));
        String head = then.isEmpty() ? Sha256.NONE : then.getLast().hash();
        return new Snapshot(then.size(), head, then);
    }

    /// What is known now.
    public Snapshot snapshot() {
        return snapshot(Long.MAX_VALUE);
    }

    /// The rows of a submission: column `_line` and the dataset's columns.
    public Path parquet(long sequence) {
        return layout.submission(sequence).resolve(ArchiveLayout.ROWS);
    }

    /// The file as received, under a name that is safe.
    public Path original(long sequence) {
        Receipt receipt = receipts().get((int) sequence - 1);
        return layout.submission(sequence)
                .resolve(ArchiveLayout.ORIGINAL)
                .resolve(ArchiveLayout.safeName(receipt.file()));
    }

    @Override
    public synchronized void close() {
        try {
            parquet.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory did not close", e);
        }
    }

    /// Makes the next receipt; of a submission also its files in `incoming`.
    private interface Writing {
        Receipt write(long next) throws IOException, SQLException;
    }

    private Receipt write(Writing writing) {
        try (WriterLock _ = WriterLock.take(layout.lock())) {
            chain.read();
            long next = chain.size() + 1L;
            sweep(next);
            if (Files.exists(layout.submission(next))) {
                throw new DamagedArchive("submission " + next + " has lost its receipt");
            }
            Files.createDirectories(layout.incoming());
            Receipt receipt = writing.write(next);
            Path pending = layout.incoming().resolve(ArchiveLayout.PENDING);
            Files.write(pending, ReceiptJson.bytes(receipt));
            DurableFiles.syncTree(layout.incoming());
            if (receipt.kind() == Receipt.Kind.ACCEPTED) {
                DurableFiles.move(layout.incoming(), layout.submission(next));
                DurableFiles.syncFolder(layout.submissions());
                pending = layout.submission(next).resolve(ArchiveLayout.PENDING);
            }
            DurableFiles.move(pending, layout.receipt(next));
            DurableFiles.syncFolder(layout.receipts());
            chain.add(receipt);
            return receipt;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was accepted", e);
        } catch (SQLException e) {
            throw new IllegalStateException("nothing was accepted: rows could not be written", e);
        }
    }

    private Receipt submission(long next, Rows rows, String sender)
            throws IOException, SQLException {
        Path folder = layout.incoming();
        Path original = folder.resolve(ArchiveLayout.ORIGINAL);
        Files.createDirectory(original);
        Files.write(original.resolve(ArchiveLayout.safeName(rows.fileName())), rows.bytes());
        byte[] schema = SchemaJson.bytes(rows.dataset());
        Files.write(folder.resolve(ArchiveLayout.SCHEMA), schema);
        Path file = folder.resolve(ArchiveLayout.ROWS);
        parquet.write(rows, file);
        String salt = salt();
        var content =
                new RowsHash(salt, rows.dataset().columns().stream().map(Column::name).toList());
        for (Row row : rows.rows()) {
            content.add(row.line(), row.values());
        }
        return sealed(
                new Receipt(
                        next,
                        Receipt.Kind.ACCEPTED,
                        rows.dataset().name(),
                        rows.dataset().version(),
                        rows.fileName(),
                        Sha256.of(rows.bytes()),
                        Sha256.of(schema),
                        Sha256.of(file),
                        content.hex(),
                        salt,
                        sender,
                        now(),
                        rows.rows().size(),
                        rows.covers(),
                        0,
                        "",
                        chain.head(),
                        ""));
    }

    private Receipt withdrawal(long next, Receipt withdrawn, String sender, String reason) {
        return sealed(
                new Receipt(
                        next,
                        Receipt.Kind.WITHDRAWN,
                        withdrawn.dataset(),
                        withdrawn.version(),
                        withdrawn.file(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        sender,
                        now(),
                        0,
                        List.of(),
                        withdrawn.sequence(),
                        reason,
                        chain.head(),
                        ""));
    }

    private static Receipt sealed(Receipt open) {
        return open.withHash(ReceiptJson.hash(open));
    }

    /// Nothing that a receipt speaks for is ever touched. The folder of the next submission is a
    /// leftover only if its receipt still lies in it: without, someone took the receipt away.
    private void sweep(long next) throws IOException {
        DurableFiles.deleteTree(layout.incoming());
        if (Files.exists(layout.submission(next).resolve(ArchiveLayout.PENDING))) {
            DurableFiles.move(layout.submission(next), layout.incoming());
            DurableFiles.deleteTree(layout.incoming());
        }
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        salts.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
