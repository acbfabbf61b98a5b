package org.crosscut.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Content;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The submissions of a workspace, never altered once accepted. Several may be open on one folder,
/// in this process or others: who writes, waits for who is writing.
///
/// A submission is written to a folder of its own in `incoming`, moved in one step to `submissions`
/// and accepted by the last step, the move of its receipt to `receipts`. What a killed process left
/// before that step is swept out by the next that opens or writes. Submissions with confidential
/// columns are never on disk but sealed, each with a key of its own in a folder beside the archive.
public final class Archive implements AutoCloseable {
    private static final int SALT_BYTES = 16;

    private final ArchiveLayout layout;
    private final RandomGenerator random;
    private final DurableFiles files;
    private final Keys keys;
    private final Ledger ledger;
    private @Nullable Desk desk;
    private @Nullable ParquetFiles parquet;
    private @Nullable ParquetFiles sealedParquet;

    private Archive(ArchiveLayout layout, DurableFiles files, Clock clock, RandomGenerator random) {
        this.layout = layout;
        this.files = files;
        this.random = random;
        this.keys = new Keys(layout.keys(), files);
        this.ledger = new Ledger(layout, keys, files, clock);
    }

    /// Opens the archive in a folder, which is made if need be, and sweeps out what a killed
    /// process left. Keys lie in the folder `keys` beside it.
    ///
    /// @param clock tells when something was received
    /// @param random makes salts and keys: secure in earnest, seeded only where the same bytes of
    ///   invented data must come again
    public static Archive open(Path folder, Clock clock, RandomGenerator random) {
        return open(folder, clock, random, new DurableFiles());
    }

    static Archive open(Path folder, Clock clock, RandomGenerator random, DurableFiles files) {
        var archive = new Archive(new ArchiveLayout(folder), files, clock, random);
        try {
            archive.ledger.prepare();
        } catch (IOException e) {
            throw ArchiveFailure.of(folder, e);
        }
        return archive;
    }

    /// Copies a file into the archive's folder, where it can be read and then be accepted.
    ///
    /// @param fileName as receipts print it; folders before it are cut off
    public Staging stage(Dataset dataset, String fileName, Content content) {
        boolean isSealed =
                dataset.columns().stream().anyMatch(c -> c.classification().isWithheldInMessages());
        SubmissionKey key = isSealed ? SubmissionKey.fresh(random) : null;
        String salt = key == null ? salt() : key.salt();
        try {
            Path folder = desk().newFolder();
            var parts = new Staging.Parts(dataset, key, salt);
            return Staging.open(this, files, folder, parts, fileName, content, parquet(isSealed));
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
            return staging.accept(rows.delivery(), sender);
        }
    }

    /// Takes a submission back; refused if there is no such submission, it is taken back already or
    /// no reason is given.
    public Checked<Receipt> withdraw(long sequence, String sender, String reason) {
        return end(Receipt.Kind.WITHDRAWN, sequence, sender, reason);
    }

    /// Destroys the key of a submission with confidential columns, for good: its file and rows can
    /// never be read again, while receipts and hashes stay. The receipt comes first; what a killed
    /// process left of the key is removed by the next that opens. Refused if the submission has no
    /// key, its key is destroyed already or no reason is given.
    public Checked<Receipt> destroy(long sequence, String sender, String reason) {
        return end(Receipt.Kind.DESTROYED, sequence, sender, reason);
    }

    private synchronized Checked<Receipt> end(
            Receipt.Kind kind, long sequence, String sender, String reason) {
        try {
            return ledger.end(desk().newFolder(), kind, sequence, sender, reason);
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        }
    }

    /// All receipts in order.
    ///
    /// @throws DamagedArchive if one is altered or out of order
    public synchronized List<Receipt> receipts() {
        try {
            return ledger.read();
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
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
            var verification = new Verification(layout, keys, reading);
            if (!Files.isWritable(layout.folder())) {
                return verification.run(head);
            }
            try (HeldLock _ = HeldLock.take(layout.lock())) {
                return verification.run(head);
            }
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
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

    /// The rows of an accepted submission, whatever snapshot asks: a key that is destroyed is gone
    /// for those of earlier days, too.
    ///
    /// @throws DamagedArchive if the key is missing that opens them
    public ArchivedRows rows(long sequence) {
        List<Receipt> receipts = receipts();
        Receipt receipt = receipts.get((int) sequence - 1);
        Path folder = layout.submission(sequence);
        if (!receipt.isSealed()) {
            return new ArchivedRows.Plain(folder.resolve(ArchiveLayout.ROWS));
        }
        for (Receipt each : receipts) {
            if (each.destroys() == sequence) {
                return new ArchivedRows.Destroyed(each);
            }
        }
        return new ArchivedRows.Sealed(
                folder.resolve(ArchiveLayout.SEALED_ROWS),
                key(receipt).forFile(ArchiveLayout.ROWS));
    }

    /// The schema that a submission was accepted under.
    ///
    /// @return null if it is that of the dataset as it is now
    public @Nullable FormerSchema schema(long sequence, Dataset dataset) {
        Receipt receipt = receipts().get((int) sequence - 1);
        if (receipt.schemaHash().equals(Sha256.of(SchemaJson.bytes(dataset)))) {
            return null;
        }
        Path file = layout.submission(sequence).resolve(ArchiveLayout.SCHEMA);
        try {
            return FormerSchema.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DamagedArchive("the schema of submission " + sequence + " cannot be read", e);
        }
    }

    /// The file as received.
    ///
    /// @throws DamagedArchive if the key is missing that opens it, or destroyed
    public Content original(long sequence) {
        Receipt receipt = receipts().get((int) sequence - 1);
        Path folder = layout.submission(sequence).resolve(ArchiveLayout.ORIGINAL);
        String name = ArchiveLayout.safeName(receipt.file());
        return receipt.isSealed()
                ? sealed(
                        folder.resolve(name + Sealing.SUFFIX),
                        key(receipt).forFile(ArchiveLayout.ORIGINAL))
                : Content.of(folder.resolve(name));
    }

    static Content sealed(Path file, SecretKey key) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Sealing.from(Files.newInputStream(file), key);
            }

            @Override
            public long size() throws IOException {
                return Sealing.plainSize(Files.size(file));
            }
        };
    }

    private SubmissionKey key(Receipt receipt) {
        try {
            SubmissionKey key = keys.find(receipt.keyHash());
            if (key == null) {
                throw new DamagedArchive(
                        "the key of submission " + receipt.sequence() + " is not there");
            }
            return key;
        } catch (IOException e) {
            throw ArchiveFailure.of(layout.folder(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (parquet != null) {
                parquet.close();
                parquet = null;
            }
            if (sealedParquet != null) {
                sealedParquet.close();
                sealedParquet = null;
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

    /// Moves the files of a submission to their place and issues its receipt.
    ///
    /// @param folder with all files on disk
    synchronized Receipt accept(Path folder, @Nullable SubmissionKey key, Ledger.Issuing issuing)
            throws IOException {
        return ledger.accept(folder, key, issuing);
    }

    private synchronized Desk desk() throws IOException {
        Desk open = desk;
        if (open == null) {
            open = ledger.newDesk();
            desk = open;
        }
        return open;
    }

    /// @param isSealed whether nothing may be put aside on disk
    private synchronized ParquetFiles parquet(boolean isSealed) throws IOException {
        ParquetFiles open = isSealed ? sealedParquet : parquet;
        if (open == null) {
            open = new ParquetFiles(isSealed ? null : desk().spill());
            if (isSealed) {
                sealedParquet = open;
            } else {
                parquet = open;
            }
        }
        return open;
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
