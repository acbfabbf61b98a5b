package org.crosscut.catalogue;

import java.util.List;
import org.crosscut.diagnostic.Place;

/// How rows that were accepted under a former version of a dataset's schema are read under the one
/// in force: by a SELECT over the columns that the table had then.
///
/// @param from the former version
/// @param columns those that the SELECT reads, as they were
/// @param sql one row for each row
/// @param place where the dataset declares it
public record Upgrade(int from, List<Column> columns, SqlText sql, Place place) {
    public Upgrade {
        columns = List.copyOf(columns);
    }
}
