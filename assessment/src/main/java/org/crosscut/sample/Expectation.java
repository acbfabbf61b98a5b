package org.crosscut.sample;

import java.util.List;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Topic;

/// A generator's column that says which outcome of a control each row was made to have. It is no
/// part of the generated file.
///
/// @param column such as `expected_checked_lately` for the control `checked-lately`
public record Expectation(String column, Control control) {
    private static final String PREFIX = "expected_";

    /// Whether a generator's column tells of an outcome.
    static boolean isNamed(String column) {
        return column.startsWith(PREFIX);
    }

    /// The column that a generator has for a control.
    public static String column(Control control) {
        return PREFIX + control.name().replace('-', '_');
    }

    /// Those that a dataset's generator can have: of the controls of its topic whose subject can be
    /// told by the dataset's columns. A column of the dataset that is called so is no expectation.
    static List<Expectation> of(Catalogue catalogue, Dataset dataset) {
        List<String> columns = dataset.columns().stream().map(Column::name).toList();
        return catalogue.topics().stream()
                .filter(t -> t.name().equals(dataset.topic()))
                .map(Topic::controls)
                .flatMap(List::stream)
                .filter(c -> columns.containsAll(c.key()))
                .map(c -> new Expectation(column(c), c))
                .filter(e -> !columns.contains(e.column()))
                .toList();
    }
}
