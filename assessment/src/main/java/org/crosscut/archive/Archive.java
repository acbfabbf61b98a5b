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
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.jspecify.annotations.Nullable;

/// The submissions of a workspace, never altered once accepted. Several may be open on one folder,
/// in this process or others: who writes, waits for who is writing.
///
/// A submission is written to a folder of its own in `incoming`, moved in one step to `submissions`
/// and accepted by the last step, the move of its receipt to `receipts`. What a killed process left
/// before that step is swept out by the next that opens or writes.
public final class Archive implements AutoCloseable {
    private static final int SALT_BYTES = 16;

    private final ArchiveLayout layout;
    private final Clock clock;
    private final RandomGenerator salts;
    private final DurableFiles files;
    private final ReceiptChain chain;
    private @Nullable Desk desk;
    private @Nullable ParquetFiles parquet;

    private Archive(ArchiveLayout layout, DurableFiles files, Clock clock, RandomGenerator salts) {
        this.layout = layout;
        this.files = files;
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
        return open(folder, clock, salts, new DurableFiles());
    }

    static Archive open(Path folder, Clock clock, RandomGenerator salts, DurableFiles files) {
        var archive = new Archive(new ArchiveLayout(folder), files, clock, salts);
        try {
            archive.prepare();
        } catch (IOException e) {
            throw ArchiveFailure.of(folder, e);
        }
        return archive;
    }

    private void prepare() throws IOException {
        boolean complete =
                Files.isDirectory(layout.receipts()) && Files.isDirectory(layout.submissions());
        if (!complete) {
            Files.createDirectories(layout.receipts());
            Files.createDirectories(layout.submissions());
            files.sync(layout.folder());
        }
        // An auditor's copy may be read-only; then nothing is swept, and reading passes over it.
        if (Files.isWritable(layout.folder())) {
            try (HeldLock lock = HeldLock.tryTake(layout.lock())) {
                if (lock != null) {
                    sweep(chain.newestOnDisk() + 1);
                }
            }
        }
    }

    /// Copies a file into the archive's folder, where it can be read and then be accepted.
    ///
    /// @param fileName as receipts print it; folders before it are cut off
    public Staging stage(Dataset dataset, String fileName, Content content) {
        try {
            Path folder = desk().newFolder();
            return Staging.open(this, files, folder, dataset, fileName, content, salt(), parquet());
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        } catch (SQLException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        }
    }

    /// Stores a file of moderate size for good; when this returns, it is on disk and has its
    /// receipt.
    ///
    /// @param sender as they named themselves, not empty
    public Receipt accept(Rows rows, String sender) {
        try (Staging staging = stage(rows.dataset(), rows.fileName(), Content.of(rows.bytes()))) {
            for (Row row : rows.rows()) {
                staging.rows().add(row.line(), row.values().toArray());
            }
            var delivery =
                    new Delivery(
                            rows.dataset(),
                            rows.fileName(),
                            rows.rows().size(),
                            List.of(),
                            rows.covers());
            return staging.accept(delivery, sender);
        }
    }

    /// Takes a submission back; refused if there is no such submission, it is taken back already or
    /// no reason is given.
    public synchronized Checked<Receipt> withdraw(long sequence, String sender, String reason) {
        try {
            return withdraw(desk().newFolder(), sequence, sender, reason);
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        }
    }

    private Checked<Receipt> withdraw(Path folder, long sequence, String sender, String reason)
            throws IOException {
        try (HeldLock _ = HeldLock.take(layout.lock())) {
            List<Diagnostic> problems = Withdrawals.problems(chain.read(), sequence, reason);
            if (!problems.isEmpty()) {
                return new Checked.Bad<>(problems);
            }
            Receipt withdrawn = chain.read().get((int) sequence - 1);
            sweep(chain.size() + 1);
            Receipt receipt =
                    issue((next, previous, now) ->
                            withdrawal(next, withdrawn, sender, reason.strip(), previous, now));
            Path pending = folder.resolve(ArchiveLayout.PENDING);
            files.write(pending, ReceiptJson.bytes(receipt));
            publish(pending, receipt);
            return new Checked.Good<>(receipt, List.of());
        }
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
        try (var reading = new ParquetFiles(null)) {
            var verification = new Verification(layout, reading);
            if (!Files.isWritable(layout.folder())) {
                return verification.run(head);
            }
            try (HeldLock _ = HeldLock.take(layout.lock())) {
                return verification.run(head);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory did not close", e);
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
            if (parquet != null) {
                parquet.close();
                parquet = null;
            }
            if (desk != null) {
                desk.close();
                desk = null;
            }
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory did not close", e);
        }
    }

    Path folder() {
        return layout.folder();
    }

    /// Makes the next receipt.
    interface Issuing {
        Receipt receipt(long next, String previous, OffsetDateTime now);
    }

    /// Moves the files of a submission to their place and issues its receipt.
    ///
    /// @param folder with all files on disk
    synchronized Receipt accept(Path folder, Issuing issuing) throws IOException {
        try (HeldLock _ = HeldLock.take(layout.lock())) {
            chain.read();
            long next = chain.size() + 1L;
            sweep(next);
            if (Files.exists(layout.submission(next))) {
                throw new DamagedArchive("submission " + next + " has lost its receipt");
            }
            Receipt receipt = issue(issuing);
            files.write(folder.resolve(ArchiveLayout.PENDING), ReceiptJson.bytes(receipt));
            files.sync(folder);
            files.move(folder, layout.submission(next));
            files.sync(layout.submissions());
            publish(layout.submission(next).resolve(ArchiveLayout.PENDING), receipt);
            return receipt;
        }
    }

    private Receipt issue(Issuing issuing) {
        Receipt open = issuing.receipt(chain.size() + 1L, chain.head(), now());
        return open.withHash(ReceiptJson.hash(open));
    }

    /// The move of a receipt to the others is what accepts.
    private void publish(Path pending, Receipt receipt) throws IOException {
        Path place = layout.receipt(receipt.sequence());
        files.move(pending, place);
        try {
            files.sync(layout.receipts());
        } catch (IOException e) {
            // Who is told that nothing was accepted must be able to rely on it.
            files.move(place, pending);
            throw e;
        }
        chain.add(receipt);
    }

    private synchronized Desk desk() throws IOException {
        Desk open = desk;
        if (open == null) {
            try (HeldLock _ = HeldLock.take(layout.lock())) {
                sweep(chain.newestOnDisk() + 1);
                open = Desk.open(layout, files);
            }
            desk = open;
        }
        return open;
    }

    private synchronized ParquetFiles parquet() throws IOException {
        ParquetFiles open = parquet;
        if (open == null) {
            open = new ParquetFiles(desk().spill());
            parquet = open;
        }
        return open;
    }

    private static Receipt withdrawal(
            long next,
            Receipt withdrawn,
            String sender,
            String reason,
            String previous,
            OffsetDateTime now) {
        return new Receipt(
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
                now,
                0,
                List.of(),
                withdrawn.sequence(),
                reason,
                previous,
                "");
    }

    /// Nothing that a receipt speaks for is ever touched. The folder of the next submission is a
    /// leftover only if its receipt still lies in it: without, someone took the receipt away.
    private void sweep(long next) throws IOException {
        Desk.sweep(layout, files);
        if (Files.exists(layout.submission(next).resolve(ArchiveLayout.PENDING))) {
            // Moved first: half deleted, it would look like one that lost its receipt.
            files.deleteTree(layout.swept());
            files.move(layout.submission(next), layout.swept());
            files.deleteTree(layout.swept());
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
