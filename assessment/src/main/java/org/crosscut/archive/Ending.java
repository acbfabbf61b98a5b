package org.crosscut.archive;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Which withdrawals and destructions are refused.
///
/// @param receipts all
/// @param kind of the receipt that is asked for
record Ending(List<Receipt> receipts, Receipt.Kind kind) {
    List<Diagnostic> problems(long sequence, String reason) {
        var problems = new ArrayList<Diagnostic>();
        Place place = Place.file("submission " + sequence);
        String number = String.valueOf(sequence);
        boolean exists =
                sequence >= 1
                        && sequence <= receipts.size()
                        && receipts.get((int) sequence - 1).kind() == Receipt.Kind.ACCEPTED;
        if (!exists) {
            String last = String.valueOf(receipts.size());
            problems.add(
                    Diagnostic.of(
                            ArchiveCode.NO_SUCH_SUBMISSION, place, "number", number, "last", last));
        } else if (kind == Receipt.Kind.DESTROYED && !receipts.get((int) sequence - 1).isSealed()) {
            problems.add(Diagnostic.of(ArchiveCode.NOT_SEALED, place, "number", number));
        }
        ArchiveCode already =
                kind == Receipt.Kind.DESTROYED
                        ? ArchiveCode.ALREADY_DESTROYED
                        : ArchiveCode.ALREADY_WITHDRAWN;
        for (Receipt receipt : receipts) {
            if (exists && ended(receipt) == sequence) {
                problems.add(
                        Diagnostic.of(
                                already,
                                place,
                                "number",
                                number,
                                "by",
                                receipt.sender(),
                                "reason",
                                receipt.reason()));
            }
        }
        if (reason.isBlank()) {
            problems.add(Diagnostic.of(ArchiveCode.NO_REASON, place, "number", number));
        }
        return problems;
    }

    private long ended(Receipt receipt) {
        return kind == Receipt.Kind.DESTROYED ? receipt.destroys() : receipt.withdraws();
    }
}
