package org.crosscut.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Issues receipts, one at a time: whoever does holds the archive's lock. It also sweeps out what a
/// killed process left, and finishes what one had begun to destroy.
final class Ledger {
    /// Makes the next receipt.
    interface Issuing {
        Receipt receipt(long next, String previous, OffsetDateTime now);
    }

    private final ArchiveLayout layout;
    private final Keys keys;
    private final DurableFiles files;
    private final Clock clock;
    private final ReceiptChain chain;

    Ledger(ArchiveLayout layout, Keys keys, DurableFiles files, Clock clock) {
        this.layout = layout;
        this.keys = keys;
        this.files = files;
        this.clock = clock;
        this.chain = new ReceiptChain(layout);
    }

    /// Makes the folders if need be and clears up, unless someone is writing.
    void prepare() throws IOException {
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
                    finishDestroying();
                }
            }
        }
    }

    /// All receipts in order.
    ///
    /// @throws DamagedArchive if one is altered, missing or out of order
    List<Receipt> read() throws IOException {
        return chain.read();
    }

    Desk newDesk() throws IOException {
        try (HeldLock _ = HeldLock.take(layout.lock())) {
            sweep(chain.newestOnDisk() + 1);
            return Desk.open(layout, files);
        }
    }

    /// Moves the files of a submission to their place and issues its receipt.
    ///
    /// @param folder with all files on disk
    /// @param key with which they are sealed; null if they are not
    Receipt accept(Path folder, @Nullable SubmissionKey key, Issuing issuing) throws IOException {
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
            if (key != null) {
                // Not before: if this is cut short, the receipt that lies there names the key.
                keys.keep(key);
            }
            publish(layout.submission(next).resolve(ArchiveLayout.PENDING), receipt);
            return receipt;
        }
    }

    /// Issues a receipt that takes a submission back or destroys its key.
    ///
    /// @param folder of the writer's own
    Checked<Receipt> end(
            Path folder, Receipt.Kind kind, long sequence, String sender, String reason)
            throws IOException {
        try (HeldLock _ = HeldLock.take(layout.lock())) {
            List<Receipt> all = chain.read();
            List<Diagnostic> problems = new Ending(all, kind).problems(sequence, reason);
            if (!problems.isEmpty()) {
                return new Checked.Bad<>(problems);
            }
            Receipt ended = all.get((int) sequence - 1);
            sweep(chain.size() + 1);
            Receipt receipt =
                    issue((next, previous, now) ->
                            Receipt.about(
                                    ended, kind, sender, reason.strip(), next, previous, now));
            Path pending = folder.resolve(ArchiveLayout.PENDING);
            files.write(pending, ReceiptJson.bytes(receipt));
            publish(pending, receipt);
            if (kind == Receipt.Kind.DESTROYED) {
                destroyKey(ended.keyHash());
            }
            return new Checked.Good<>(receipt, List.of());
        }
    }

    // The receipt stands already; the next to open the archive tries again.
    private void destroyKey(String hash) {
        try {
            keys.destroy(hash);
        } catch (IOException e) {
            throw ArchiveFailure.keyLeft(keys.shown(hash), e);
        }
    }

    private void finishDestroying() throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        List<Receipt> all;
        try {
            all = chain.read();
        } catch (DamagedArchive e) {
            // Of a damaged archive nothing is believed, least of all that a key may go; what is
            // wrong with it is said by whoever reads or verifies it.
            return;
        }
        for (Receipt receipt : all) {
            if (receipt.kind() == Receipt.Kind.DESTROYED) {
                keys.destroy(all.get((int) receipt.destroys() - 1).keyHash());
            }
        }
    }

    private Receipt issue(Issuing issuing) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Receipt open = issuing.receipt(chain.size() + 1L, chain.head(), now);
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

    /// Nothing that a receipt speaks for is ever touched. The folder of the next submission is a
    /// leftover only if its receipt still lies in it: without, someone took the receipt away.
    private void sweep(long next) throws IOException {
        Desk.sweep(layout, files);
        Path pending = layout.submission(next).resolve(ArchiveLayout.PENDING);
        if (Files.exists(pending)) {
            sweepKey(pending);
            // Moved first: half deleted, it would look like one that lost its receipt.
            files.deleteTree(layout.swept());
            files.move(layout.submission(next), layout.swept());
            files.deleteTree(layout.swept());
        }
    }

    private void sweepKey(Path pending) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        String hash;
        List<Receipt> all;
        try {
            hash = ReceiptJson.read(Files.readAllBytes(pending)).keyHash();
            all = chain.read();
        } catch (DamagedArchive e) {
            // A receipt that cannot be believed names no key, and a key too many harms nobody.
            return;
        }
        boolean isNeeded = all.stream().anyMatch(r -> r.keyHash().equals(hash));
        if (!hash.isEmpty() && !isNeeded) {
            keys.destroy(hash);
        }
    }
}
