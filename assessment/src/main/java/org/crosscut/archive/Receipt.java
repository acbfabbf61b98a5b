package org.crosscut.archive;

import java.time.OffsetDateTime;
import java.util.List;
import org.crosscut.intake.Cover;
import org.crosscut.intake.Rows;

/// What the archive answers to a submission or a withdrawal. Receipts form one chain: each holds
/// the hash of the one before it, so that the last one proves them all. Hashes are SHA-256 in
/// hexadecimal; texts that a withdrawal has no use for are empty.
///
/// @param sequence from 1, without gap, over submissions and withdrawals together
/// @param dataset its name at the time
/// @param version of the dataset's schema at the time
/// @param file the name of the file as received
/// @param originalHash of the file as received
/// @param schemaHash of the schema kept with the submission
/// @param rowsHash of the Parquet file
/// @param contentHash of the salt and the rows' values, whatever file holds them
/// @param salt in hexadecimal, new for each submission
/// @param sender as they named themselves
/// @param rows how many there are
/// @param withdraws the submission that is taken back; 0 if none
/// @param reason of a withdrawal
/// @param previous the hash of the receipt before it; 64 zeros before the first
/// @param hash of this receipt without this field
public record Receipt(
        long sequence,
        Kind kind,
        String dataset,
        int version,
        String file,
        String originalHash,
        String schemaHash,
        String rowsHash,
        String contentHash,
        String salt,
        String sender,
        OffsetDateTime received,
        long rows,
        List<Cover> covers,
        long withdraws,
        String reason,
        String previous,
        String hash) {
    /// What the receipt is for.
    public enum Kind {
        /// A file was accepted.
        ACCEPTED,
        /// An accepted file was taken back; it stays in the archive, and nothing sees it.
        WITHDRAWN
    }

    public Receipt {
        covers = List.copyOf(covers);
    }

    Receipt withHash(String sealing) {
        return new Receipt(
                sequence,
                kind,
                dataset,
                version,
                file,
                originalHash,
                schemaHash,
                rowsHash,
                contentHash,
                salt,
                sender,
                received,
                rows,
                covers,
                withdraws,
                reason,
                previous,
                sealing);
    }

    /// A receipt as it would be for a file that is only tried: without hashes, at no time.
    static Receipt imagined(long sequence, Rows file) {
        return new Receipt(
                sequence,
                Kind.ACCEPTED,
                file.dataset().name(),
                file.dataset().version(),
                file.fileName(),
                "",
                "",
                "",
                "",
                "",
                "",
                OffsetDateTime.MIN,
                file.rows().size(),
                file.covers(),
                0,
                "",
                "",
                "");
    }
}
