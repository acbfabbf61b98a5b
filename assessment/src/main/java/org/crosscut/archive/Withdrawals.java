package org.crosscut.archive;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Which withdrawals are refused.
final class Withdrawals {
    private Withdrawals() {}

    static List<Diagnostic> problems(List<Receipt> receipts, long sequence, String reason) {
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
        }
        for (Receipt receipt : receipts) {
            if (exists && receipt.withdraws() == sequence) {
                problems.add(
                        Diagnostic.of(
                                ArchiveCode.ALREADY_WITHDRAWN,
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
}
