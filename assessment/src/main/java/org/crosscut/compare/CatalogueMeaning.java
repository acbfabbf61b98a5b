package org.crosscut.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.catalogue.SqlText;
import org.crosscut.compare.FactorDifference.Part;
import org.jspecify.annotations.Nullable;

/// What of a catalogue results depend on, part by part, without the values of parameters: titles,
/// sections, cases and generators change no finding.
record CatalogueMeaning(Map<Part, Named> parts) {
    /// @param name the present one
    /// @param meaning equal where nothing changed
    record Named(String name, List<@Nullable Object> meaning) {}

    /// Of each part by its first name.
    static CatalogueMeaning of(Catalogue catalogue) {
        var parts = new TreeMap<Part, Named>();
        catalogue
                .controls()
                .forEach(c ->
                        parts.put(
                                new Part(Part.Kind.CONTROL, catalogue.firstName(c)),
                                new Named(c.id(), meaning(c))));
        catalogue
                .indicators()
                .forEach(i ->
                        parts.put(
                                new Part(Part.Kind.INDICATOR, catalogue.firstName(i)),
                                new Named(i.id(), meaning(i))));
        catalogue
                .datasets()
                .forEach(d ->
                        parts.put(
                                new Part(Part.Kind.DATASET, firstName(d)),
                                new Named(d.name(), meaning(d))));
        catalogue
                .references()
                .forEach(r ->
                        parts.put(
                                new Part(Part.Kind.REFERENCE, r.name()),
                                new Named(r.name(), meaning(r))));
        return new CatalogueMeaning(parts);
    }

    /// The name under which a dataset began.
    static String firstName(Dataset dataset) {
        return dataset.formerly().isEmpty() ? dataset.name() : dataset.formerly().getFirst();
    }

    private static List<@Nullable Object> meaning(Control c) {
        return list(
                c.sql().text(),
                text(c.subjects()),
                c.subject(),
                c.key(),
                c.entity(),
                c.period(),
                c.acceptedBy(),
                c.classification(),
                parameters(c.parameters()));
    }

    private static List<@Nullable Object> meaning(Indicator i) {
        return list(
                i.sql().text(),
                i.key(),
                i.value(),
                i.entity(),
                i.period(),
                i.classification(),
                parameters(i.parameters()));
    }

    private static List<@Nullable Object> meaning(Dataset d) {
        return list(
                d.name(),
                d.kind(),
                d.purpose(),
                d.version(),
                columns(d.columns()),
                d.expected(),
                d.foreignKeys(),
                d.formerly(),
                d.upgrades().stream()
                        .map(u -> list(u.from(), columns(u.columns()), u.sql().text()))
                        .toList());
    }

    private static List<@Nullable Object> meaning(ReferenceTable r) {
        return list(r.purpose(), columns(r.columns()), r.rows());
    }

    private static List<List<@Nullable Object>> columns(List<Column> columns) {
        return columns.stream()
                .map(c ->
                        list(
                                c.name(),
                                c.type(),
                                c.required(),
                                c.key(),
                                c.isUnknownWhenEmpty(),
                                c.codes(),
                                c.role(),
                                c.classification(),
                                c.formerly()))
                .toList();
    }

    private static List<List<@Nullable Object>> parameters(List<Parameter> parameters) {
        return parameters.stream().map(p -> list(p.name(), p.type())).toList();
    }

    private static @Nullable String text(@Nullable SqlText sql) {
        return sql == null ? null : sql.text();
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
