package org.crosscut.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.Shown;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Completes what a rule's YAML says of its columns from the datasets that they came from.
final class ShownColumns {
    private final Map<ColumnRef, Column> columns = new HashMap<>();

    ShownColumns(Catalogue catalogue) {
        catalogue
                .datasets()
                .forEach(d ->
                        d.columns()
                                .forEach(c -> {
                                    columns.put(new ColumnRef(d.table(), c.name()), c);
                                    columns.put(new ColumnRef(d.table() + "@history", c.name()), c);
                                }));
        catalogue
                .references()
                .forEach(r ->
                        r.columns()
                                .forEach(c -> columns.put(new ColumnRef(r.table(), c.name()), c)));
    }

    /// The same with the columns of a query that builds the subjects, each known as the column that
    /// it came from.
    ShownColumns withSubjects(CompiledRule query) {
        query.outputs()
                .forEach(o -> {
                    Column source = source(o);
                    if (source != null) {
                        columns.put(new ColumnRef(Shapes.SUBJECTS, o.name()), source);
                    }
                });
        return this;
    }

    List<Shown> of(CompiledRule rule, List<Shown> declared, Origin origin, Set<String> left) {
        return rule.outputs().stream()
                .filter(o -> !left.contains(o.name()))
                .map(o -> shown(o, declared, origin))
                .toList();
    }

    private Shown shown(OutputColumn output, List<Shown> declared, Origin origin) {
        String at = "/columns/" + output.name();
        Shown given =
                declared.stream()
                        .filter(s -> s.name().equals(output.name()))
                        .findFirst()
                        .orElse(null);
        Column source = source(output);
        LocalizedText title =
                given != null && origin.values().containsKey(at + "/title")
                        ? given.title()
                        : source != null
                                ? source.title()
                                : LocalizedText.of(words(output.name()), words(output.name()));
        Shown.Format format =
                given != null && origin.values().containsKey(at + "/format")
                        ? given.format()
                        : format(output.type());
        String codes =
                given != null && !given.codes().isEmpty()
                        ? given.codes()
                        : source == null || !isCode(output) ? "" : source.codes();
        String unit =
                given != null && !given.unit().isEmpty()
                        ? given.unit()
                        : source == null ? "" : source.unit();
        return new Shown(output.name(), title, format, codes, unit, empty(output));
    }

    /// The columns of a table as its YAML lists them, each with what an empty cell means.
    List<Shown> listed(CompiledRule rule, List<Shown> declared) {
        return declared.stream()
                .map(s ->
                        rule.outputs().stream()
                                .filter(o -> o.name().equals(s.name()))
                                .findFirst()
                                .map(o -> s.withEmpty(empty(o)))
                                .orElse(s))
                .toList();
    }

    /// What an empty cell means, if the output is a cell and nothing else: a sum of nothing or a
    /// row that a join did not find has no such meaning.
    private @Nullable LocalizedText empty(OutputColumn output) {
        Column column = output.cell() == null ? null : columns.get(output.cell());
        return column == null ? null : column.empty();
    }

    /// The one column that the output is, under whatever name; null if it is computed from several.
    private @Nullable Column source(OutputColumn output) {
        if (output.sources().size() != 1) {
            return null;
        }
        Column column = columns.get(output.sources().iterator().next());
        return column != null && column.type().equals(output.type()) ? column : null;
    }

    private static boolean isCode(OutputColumn output) {
        return output.type().equals(ColumnType.TEXT);
    }

    private static Shown.Format format(ColumnType type) {
        return switch (type.kind()) {
            case TEXT -> Shown.Format.TEXT;
            case INTEGER -> Shown.Format.COUNT;
            case DECIMAL, FLOAT -> Shown.Format.AMOUNT;
            case DATE -> Shown.Format.DATE;
            case BOOLEAN -> Shown.Format.BOOLEAN;
        };
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
