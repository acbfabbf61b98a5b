package org.crosscut.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// The receipts on disk, each read once.
final class ReceiptChain {
    private final ArchiveLayout layout;
    private final List<Receipt> known = new ArrayList<>();

    ReceiptChain(ArchiveLayout layout) {
        this.layout = layout;
    }

    /// All receipts, those included that others added since.
    ///
    /// @throws DamagedArchive if one is altered, missing or out of order
    List<Receipt> read() throws IOException {
        if (known.isEmpty() && newestOnDisk() > 0 && !Files.exists(layout.receipt(1))) {
            throw new DamagedArchive("receipt 1 is missing");
        }
        for (long next = size() + 1; Files.exists(layout.receipt(next)); next++) {
            Receipt receipt = ReceiptJson.read(Files.readAllBytes(layout.receipt(next)));
            if (receipt.sequence() != next || !receipt.previous().equals(head())) {
                throw new DamagedArchive("receipt " + next + " does not follow the one before it");
            }
            known.add(receipt);
        }
        return List.copyOf(known);
    }

    void add(Receipt receipt) {
        known.add(receipt);
    }

    long size() {
        return known.size();
    }

    String head() {
        return known.isEmpty() ? Sha256.NONE : known.getLast().hash();
    }

    /// The greatest number of a receipt's file, whether or not there are others before it.
    long newestOnDisk() throws IOException {
        try (var files = Files.list(layout.receipts())) {
            return files.mapToLong(ArchiveLayout::receiptNumber).max().orElse(0);
        }
    }
}
