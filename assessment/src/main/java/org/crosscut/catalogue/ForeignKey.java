package org.crosscut.catalogue;

import java.util.List;

/// Columns that point to rows of a dataset, another or the same: their values, where none is empty,
/// have to stand together in some row of it that counts, of whatever period or state date unless
/// one of the columns says which.
///
/// @param columns of the dataset that points
/// @param dataset the one pointed to
/// @param targets its columns, in the order of those that point to them
public record ForeignKey(List<String> columns, String dataset, List<String> targets) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /// The table's name in rules of the dataset pointed to.
    public String table() {
        return dataset.replace('-', '_');
    }
}
