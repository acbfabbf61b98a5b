package org.crosscut.intake;

import java.util.List;
import org.crosscut.catalogue.Dataset;

/// A file without error whose rows went to a [RowSink].
///
/// @param fileName the file's own name, without folders
/// @param rows how many there were
/// @param parts the sheets that the rows came from, see [RowNumber]; empty for a text table
/// @param covers sorted; one more than the rows tell of where a file without rows says "none"
public record Delivery(
        Dataset dataset, String fileName, long rows, List<String> parts, List<Cover> covers) {
    public Delivery {
        parts = List.copyOf(parts);
        covers = covers.stream().sorted().distinct().toList();
    }
}
