package org.crosscut.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Rows;
import org.jspecify.annotations.Nullable;

/// The submissions of a workspace, never altered once accepted.
@SuppressWarnings("DoNotCallSuggester") // a skeleton: filled by the next commits
public final class Archive implements AutoCloseable {
    private final Path folder;

    private Archive(Path folder) {
        this.folder = folder;
    }

    /// Opens the archive in a folder, which is made if need be, and sweeps out what a killed
    /// process left.
    ///
    /// @param clock tells when something was received
    /// @param salts secure in earnest, seeded where the same bytes must come again
    public static Archive open(Path folder, Clock clock, RandomGenerator salts) {
        return new Archive(folder);
    }

    /// Stores a file for good; when this returns, it is on disk and has its receipt.
    public Receipt accept(Rows rows, String sender) {
        throw new UnsupportedOperationException(rows.fileName() + sender);
    }

    /// Takes a submission back; refused if there is no such submission, it is taken back already or
    /// no reason is given.
    public Checked<Receipt> withdraw(long sequence, String sender, String reason) {
        throw new UnsupportedOperationException(sequence + sender + reason);
    }

    /// All receipts in order.
    public List<Receipt> receipts() {
        throw new UnsupportedOperationException();
    }

    /// The hash of the last receipt; 64 zeros if there is none.
    public String head() {
        throw new UnsupportedOperationException();
    }

    /// Checks every receipt and file; empty if nothing was altered.
    ///
    /// @param head one printed earlier, which must still be in the chain; null to check none
    public List<Diagnostic> verify(@Nullable String head) {
        throw new UnsupportedOperationException(head);
    }

    /// What was known when that receipt was the last one.
    public Snapshot snapshot(long upTo) {
        throw new UnsupportedOperationException("" + upTo);
    }

    /// What is known now.
    public Snapshot snapshot() {
        return snapshot(receipts().size());
    }

    /// The rows of a submission: column `_line` and the dataset's columns.
    public Path parquet(long sequence) {
        return submission(sequence).resolve("rows.parquet");
    }

    /// The file as received.
    public Path original(long sequence) {
        return submission(sequence).resolve("original");
    }

    private Path submission(long sequence) {
        return folder.resolve("submissions").resolve("%08d".formatted(sequence));
    }

    @Override
    public void close() {}
}
