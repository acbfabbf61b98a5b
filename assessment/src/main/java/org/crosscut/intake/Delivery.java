package org.crosscut.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosscut.catalogue.Dataset;

/// A file without error whose rows went to a [RowSink].
///
/// @param fileName the file's own name, without folders
/// @param rows how many there were
/// @param parts the sheets that the rows came from, see [RowNumber]; empty for a text table
/// @param read how it was read, by name: what the sender stated and what was recognized, such as
///   `encoding`, `separator`, `decimal`, `dates`, `empty-marks`, `header-row`, `sheet`; `stated`
///   lists those that the sender stated
/// @param covers sorted; one more than the rows tell of where a file without rows says "none"
public record Delivery(
        Dataset dataset,
        String fileName,
        long rows,
        List<String> parts,
        SortedMap<String, String> read,
        List<Cover> covers) {
    public Delivery {
        parts = List.copyOf(parts);
        read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
        covers = covers.stream().sorted().distinct().toList();
    }

    /// A file of one table of which nothing else is known.
    public Delivery(Dataset dataset, String fileName, long rows, List<Cover> covers) {
        this(dataset, fileName, rows, List.of(), Collections.emptySortedMap(), covers);
    }

    Delivery withRead(Map<String, String> facts) {
        return new Delivery(dataset, fileName, rows, parts, new TreeMap<>(facts), covers);
    }
}
