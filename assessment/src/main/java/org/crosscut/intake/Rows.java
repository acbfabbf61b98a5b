package org.crosscut.intake;

import java.util.List;
import org.crosscut.catalogue.Dataset;

/// A file without error, ready to be accepted.
///
/// @param fileName the file's own name, without folders
/// @param bytes the file as received; nobody may change them
/// @param rows in the order of the file
/// @param covers sorted; one more than the rows tell of where a file without rows says "none"
@SuppressWarnings(
        "ArrayRecordComponent") // compared by nobody; a copy of each large file would cost
public record Rows(
        Dataset dataset, String fileName, byte[] bytes, List<Row> rows, List<Cover> covers) {
    public Rows {
        rows = List.copyOf(rows);
        covers = covers.stream().sorted().distinct().toList();
    }
}
