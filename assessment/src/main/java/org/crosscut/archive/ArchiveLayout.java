package org.crosscut.archive;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where things lie in an archive's folder.
record ArchiveLayout(Path folder) {
    static final String ROWS = "rows.parquet";
    static final String SEALED_ROWS = ROWS + Sealing.SUFFIX;
    static final String SCHEMA = "schema.json";
    static final String ORIGINAL = "original";

    /// The receipt of a submission until it is moved to the others, which is what accepts it.
    static final String PENDING = "receipt.json";

    private static final int LONGEST_NAME = 80;
    private static final Pattern RECEIPT = Pattern.compile("(\\d{8,18})\\.json");
    private static final Pattern SUBMISSION = Pattern.compile("\\d{8,18}");

    /// Beside the archive, so that what is copied or verified is not what opens it.
    Path keys() {
        return folder.toAbsolutePath().resolveSibling("keys");
    }

    Path lock() {
        return folder.resolve(".lock");
    }

    Path incoming() {
        return folder.resolve("incoming");
    }

    /// A submission that was never accepted, on its way out.
    Path swept() {
        return incoming().resolve("0");
    }

    Path receipts() {
        return folder.resolve("receipts");
    }

    Path receipt(long sequence) {
        return receipts().resolve(number(sequence) + ".json");
    }

    Path submissions() {
        return folder.resolve("submissions");
    }

    Path submission(long sequence) {
        return submissions().resolve(number(sequence));
    }

    /// A file's place in a folder, with `/` on every system.
    String relative(Path file, Path from) {
        return from.relativize(file).toString().replace('\\', '/');
    }

    static String number(long sequence) {
        return "%08d".formatted(sequence);
    }

    /// The sequence number that a receipt's file is named for, or 0 if it is no receipt's.
    static long receiptNumber(Path file) {
        var name = RECEIPT.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    /// The sequence number that a submission's folder is named for, or 0 if it is none's.
    static long submissionNumber(Path folder) {
        var name = SUBMISSION.matcher(folder.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group()) : 0;
    }

    /// A name for the original that is harmless on every system: letters, digits, `.`, `_`, `-`.
    static String safeName(String file) {
        String safe = file.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
        int from = Math.max(0, safe.length() - LONGEST_NAME);
        return safe.isEmpty() ? "_" : safe.substring(from);
    }
}
