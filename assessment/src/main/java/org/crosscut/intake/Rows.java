package org.crosscut.intake;

import java.util.List;
import org.crosscut.catalogue.Dataset;

/// A file of moderate size without error, ready to be accepted.
///
/// @param bytes the file as received; nobody may change them
/// @param rows in the order of the file
@SuppressWarnings(
        "ArrayRecordComponent") // compared by nobody; a copy of each large file would cost
public record Rows(Delivery delivery, byte[] bytes, List<Row> rows) {
    public Rows {
        rows = List.copyOf(rows);
        if (delivery.rows() != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows of " + delivery.rows());
        }
    }

    public Dataset dataset() {
        return delivery.dataset();
    }

    /// The file's own name, without folders.
    public String fileName() {
        return delivery.fileName();
    }

    /// What the file speaks for, sorted.
    public List<Cover> covers() {
        return delivery.covers();
    }
}
