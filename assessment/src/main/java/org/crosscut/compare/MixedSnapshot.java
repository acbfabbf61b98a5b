package org.crosscut.compare;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Snapshot;

/// What would be known if the acceptances of one moment met the data of another.
final class MixedSnapshot {
    private MixedSnapshot() {}

    /// @param isAcceptance of a receipt of either kind, withdrawals included
    static Snapshot of(Snapshot data, Snapshot acceptances, Predicate<Receipt> isAcceptance) {
        if (data.upTo() == acceptances.upTo()) {
            return data;
        }
        var receipts =
                Stream.concat(
                                data.receipts().stream().filter(isAcceptance.negate()),
                                acceptances.receipts().stream().filter(isAcceptance))
                        .sorted(Comparator.comparingLong(Receipt::sequence))
                        .toList();
        // No receipt proves such a state: it was never there.
        return new Snapshot(Math.max(data.upTo(), acceptances.upTo()), "", receipts);
    }
}
