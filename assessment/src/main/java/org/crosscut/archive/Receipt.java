package org.crosscut.archive;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosscut.intake.Cover;
import org.crosscut.intake.RowNumber;
import org.crosscut.intake.Rows;

/// What the archive answers to a submission, a withdrawal or a destruction. Receipts form one
/// chain: each holds the hash of the one before it, so that the last one proves them all. Hashes
/// are SHA-256 in hexadecimal; texts that a kind of receipt has no use for are empty.
///
/// @param sequence from 1, without gap, over all kinds together
/// @param dataset its name at the time
/// @param version of the dataset's schema at the time
/// @param file the name of the file as received
/// @param originalHash of the file as the archive keeps it: as received or, of a submission with
///   confidential columns, sealed
/// @param schemaHash of the schema kept with the submission
/// @param rowsHash of the Parquet file as the archive keeps it
/// @param contentHash of the salt and the rows' values, whatever file holds them
/// @param salt in hexadecimal, new for each submission; empty where it is kept with the key, so
///   that nothing can be proved of the content once the key is destroyed
/// @param keyHash names the key that a submission with confidential columns is sealed with; empty
///   if it is not sealed
/// @param sender as they named themselves
/// @param rows how many there are
/// @param parts the sheets or files that the rows came from, see [RowNumber]; empty for one table
/// @param read how the file was read, as [org.crosscut.intake.Delivery] has it
/// @param withdraws the submission that is taken back; 0 if none
/// @param destroys the submission whose key is destroyed; 0 if none
/// @param reason of a withdrawal or destruction
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
        String keyHash,
        String sender,
        OffsetDateTime received,
        long rows,
        List<String> parts,
        SortedMap<String, String> read,
        List<Cover> covers,
        long withdraws,
        long destroys,
        String reason,
        String previous,
        String hash) {
    /// What the receipt is for.
    public enum Kind {
        /// A file was accepted.
        ACCEPTED,
        /// An accepted file was taken back; it stays in the archive, and nothing sees it.
        WITHDRAWN,
        /// The key of an accepted file was destroyed, so that nobody can read it any more.
        DESTROYED
    }

    public Receipt {
        parts = List.copyOf(parts);
        read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
        covers = List.copyOf(covers);
    }

    /// The submission that a withdrawal or destruction speaks of; 0 of a submission itself.
    public long about() {
        return Math.max(withdraws, destroys);
    }

    /// Whether the rows and the file are readable only with a key of their own.
    public boolean isSealed() {
        return !keyHash.isEmpty();
    }

    /// The file and, where it has several tables, the one that a row stands in: `posts.csv`,
    /// `posts.xlsx[Posts]`, `year.zip/posts.csv`.
    ///
    /// @param number of the row, see [RowNumber]
    public String place(long number) {
        int part = RowNumber.part(number);
        if (part >= parts.size()) {
            return file;
        }
        String name = parts.get(part);
        return "zip".equals(read.get("format")) ? file + "/" + name : file + "[" + name + "]";
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
                keyHash,
                sender,
                received,
                rows,
                parts,
                read,
                covers,
                withdraws,
                destroys,
                reason,
                previous,
                sealing);
    }

    /// A receipt that speaks of an accepted submission and brings no file of its own.
    ///
    /// @param kind not [Kind#ACCEPTED]
    static Receipt about(
            Receipt submission,
            Kind kind,
            String sender,
            String reason,
            long sequence,
            String previous,
            OffsetDateTime now) {
        return new Receipt(
                sequence,
                kind,
                submission.dataset(),
                submission.version(),
                submission.file(),
                "",
                "",
                "",
                "",
                "",
                "",
                sender,
                now,
                0,
                List.of(),
                Collections.emptySortedMap(),
                List.of(),
                kind == Kind.WITHDRAWN ? submission.sequence() : 0,
                kind == Kind.DESTROYED ? submission.sequence() : 0,
                reason,
                previous,
                "");
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
                "",
                OffsetDateTime.MIN,
                file.rows().size(),
                file.delivery().parts(),
                file.delivery().read(),
                file.covers(),
                0,
                0,
                "",
                "",
                "");
    }
}
