package org.crosscut.rule;

import java.util.List;

/// A table as rules see it.
///
/// @param name in snake_case; `posts@history` is the shape of all states of the dataset `posts` and
///   is listed beside `posts`
public record TableShape(String name, List<ColumnShape> columns) {
    public TableShape {
        columns = List.copyOf(columns);
    }
}
