package org.crosscut.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.crosscut.catalogue.Shown;
import org.crosscut.section.Arguments;
import org.jspecify.annotations.Nullable;

/// Makes a chart of the rows of an indicator or table.
final class SectionChart {
    private final Cells cells;
    private final Words words;
    private final SectionNames.Listed listed;
    private final Arguments arguments;
    private final Shown label;
    private final Shown value;

    SectionChart(Cells cells, Words words, SectionNames.Listed listed, Arguments arguments) {
        this.cells = cells;
        this.words = words;
        this.listed = listed;
        this.arguments = arguments;
        this.label = listed.column(arguments.option("label"));
        this.value = listed.column(arguments.option("value"));
    }

    /// How many labels there are, those beyond the limit included.
    int labels() {
        List<Figures.Row> rows = rows();
        return isSeveral() ? distinct(rows).size() : rows.size();
    }

    Chart chart(String id, List<Inline> caption) {
        int limit = SectionFigures.limit(arguments);
        List<Figures.Row> rows = rows();
        List<String> labels;
        List<Chart.Series> series;
        if (isSeveral()) {
            labels = distinct(rows).stream().limit(limit).toList();
            series = several(rows, labels);
        } else {
            List<Figures.Row> first = along(rows).stream().limit(limit).toList();
            labels = first.stream().map(r -> shown(label, r)).toList();
            var values = new ArrayList<@Nullable BigDecimal>();
            first.forEach(r -> values.add(SectionNames.number(r, value)));
            series = List.of(new Chart.Series("", values));
        }
        String unit = words.unit(value.unit());
        return new Chart(kind(), id, caption, unit, value.format(), labels, series);
    }

    private List<Chart.Series> several(List<Figures.Row> rows, List<String> labels) {
        Shown by = listed.column(arguments.option("series"));
        var values = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        for (Figures.Row row : rows) {
            int at = labels.indexOf(shown(label, row));
            if (at >= 0) {
                values.computeIfAbsent(shown(by, row), s -> absent(labels.size()))
                        .set(at, SectionNames.number(row, value));
            }
        }
        return values.entrySet().stream()
                .map(e -> new Chart.Series(e.getKey(), e.getValue()))
                .toList();
    }

    /// What stands where no row is: a stack has no such part, a line no such point.
    private List<@Nullable BigDecimal> absent(int size) {
        var nothing = kind() == Chart.Kind.STACKED ? BigDecimal.ZERO : null;
        var values = new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < size; i++) {
            values.add(nothing);
        }
        return values;
    }

    private Chart.Kind kind() {
        return Chart.Kind.valueOf(arguments.word(0).toUpperCase(Locale.ROOT));
    }

    private boolean isSeveral() {
        return !arguments.option("series").isEmpty();
    }

    private List<Figures.Row> rows() {
        return listed.of(arguments.option("entity"));
    }

    /// Bars stand in the order of their table; a line runs along its labels' values, whoever's row
    /// comes first.
    private List<Figures.Row> along(List<Figures.Row> rows) {
        return kind() == Chart.Kind.LINE ? rows.stream().sorted(this::compare).toList() : rows;
    }

    @SuppressWarnings("unchecked") // the values of one column are of one type
    private int compare(Figures.Row one, Figures.Row other) {
        var first = (Comparable<Object>) one.get(label.name());
        Object second = other.get(label.name());
        if (first == null || second == null) {
            return Boolean.compare(first == null, second == null);
        }
        return first.compareTo(second);
    }

    private List<String> distinct(List<Figures.Row> rows) {
        var labels = new LinkedHashSet<String>();
        along(rows).forEach(r -> labels.add(shown(label, r)));
        return List.copyOf(labels);
    }

    private String shown(Shown column, Figures.Row row) {
        return cells.shown(column, row.get(column.name()), 0);
    }
}
