package org.crosscut.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crosscut.catalogue.Shown;
import org.jspecify.annotations.Nullable;

/// A chart: numbers by label and series. A renderer draws it.
///
/// @param id unique in the document
/// @param caption what it shows, with the mark of its note
/// @param unit of all values; may be empty
/// @param format how values are printed
/// @param labels one an observation: a bar, or a point of a line
/// @param series at least one
public record Chart(
        Kind kind,
        String id,
        List<Inline> caption,
        String unit,
        Shown.Format format,
        List<String> labels,
        List<Series> series)
        implements Block {
    /// How the numbers are drawn.
    public enum Kind {
        /// Horizontal bars, those of a label side by side.
        BAR,
        LINE,
        /// Horizontal bars, those of a label end to end.
        STACKED
    }

    /// @param name empty where there is but one series
    /// @param values one a label; null is not known
    public record Series(String name, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public Chart {
        caption = List.copyOf(caption);
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Series s : series) {
            if (s.values().size() != labels.size()) {
                throw new IllegalArgumentException(
                        "series " + s.name() + " has not one value a label");
            }
        }
    }
}
