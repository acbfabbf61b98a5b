package org.crosscut.catalogue;

import java.util.List;
import org.crosscut.language.LocalizedText;

/// A table of a report section: a SELECT whose ORDER BY is the order printed.
///
/// @param columns in the order printed; columns of the SQL that are not listed are not shown
/// @param entity the column that says whose row it is; empty if it has none
/// @param emphasis the boolean column that says which rows are totals; empty if none is
public record TableView(
        String topic,
        String name,
        LocalizedText title,
        List<Parameter> parameters,
        List<Shown> columns,
        String entity,
        String emphasis,
        Classification classification,
        SqlText sql,
        Origin origin) {
    public TableView {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /// Such as `budget-execution/financial-resources`.
    public String id() {
        return topic + "/" + name;
    }
}
