package org.crosscut.assess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.catalogue.TableView;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Values;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// Fingerprints of all that a result depends on: the rule with the values of its parameters, the
/// tables that it reads with their schemas and rows, and what makes findings of what it says. Where
/// one of them is another, so is the fingerprint.
final class Dependencies {
    // A change of what results are made of needs another number.
    private static final int FORMAT = 1;

    private final CompiledCatalogue compiled;
    private final Archive archive;
    private final Snapshot snapshot;
    private final LocalDate asOf;
    private final Settings settings;
    private final String common;
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, List<Slice>> slices = new HashMap<>();
    private final Map<Long, String> submissions = new HashMap<>();

    /// @param product names the program that computes
    /// @param workspace `real` or `exercise`
    Dependencies(
            CompiledCatalogue compiled,
            Identity identity,
            String product,
            String workspace,
            Archive archive,
            Snapshot snapshot,
            LocalDate asOf,
            Settings settings) {
        this.compiled = compiled;
        this.archive = archive;
        this.snapshot = snapshot;
        this.asOf = asOf;
        this.settings = settings;
        // Findings of classified keys are named with the workspace's secret.
        String secret = identity.finding("", List.of(), true);
        this.common = FORMAT + " " + product + " " + workspace + " " + secret;
    }

    /// What a control depends on, over all entities.
    String of(Control control, Judgement judgement) {
        return of(control, judgement, null);
    }

    /// What the part of one entity depends on, of a control whose subjects are judged one by one.
    String of(Control control, Judgement judgement, @Nullable String entity) {
        var print =
                new Fingerprint()
                        .with(entity == null ? "all" : "of " + entity)
                        .with(rules.computeIfAbsent(control.id(), id -> rule(control, judgement)));
        addTables(print, read(judgement), entity);
        return print.hash();
    }

    /// All that a control's findings depend on but the rows judged.
    private String rule(Control control, Judgement judgement) {
        Values values = settings.values(control.id(), control.parameters(), asOf);
        var print =
                new Fingerprint()
                        .with(common)
                        .with("control")
                        .with(control.id())
                        .with(compiled.catalogue().firstName(control))
                        .with(control.key())
                        .with(control.entity())
                        .with(control.period())
                        .with(judgement.inputs())
                        .with(secrecy(judgement.rule()));
        addRule(print, judgement.rule(), values);
        addRule(print, judgement.subjects(), values);
        for (Parameter parameter : control.parameters()) {
            if (parameter.readings().size() < 2) {
                continue;
            }
            for (Parameter.Reading reading : parameter.readings()) {
                Values other =
                        settings.with(control.id(), parameter, reading.name())
                                .values(control.id(), control.parameters(), asOf);
                print.with(parameter.name()).with(reading.name());
                addRule(print, judgement.rule(), other);
                addRule(print, judgement.subjects(), other);
            }
        }
        if (!control.acceptedBy().isEmpty()) {
            print.with(asOf).with(control.acceptedBy());
            compiled.catalogue()
                    .datasets()
                    .filter(d -> d.purpose() == Dataset.Purpose.ACCEPTANCES)
                    .forEach(d -> addDataset(print, d, d.table(), null));
        }
        return print.hash();
    }

    String of(Indicator indicator) {
        CompiledRule rule = compiled.indicator(indicator.id());
        var print =
                new Fingerprint()
                        .with(common)
                        .with("indicator")
                        .with(indicator.id())
                        .with(compiled.catalogue().firstName(indicator))
                        .with(indicator.key())
                        .with(indicator.value())
                        .with(indicator.entity())
                        .with(indicator.period())
                        .with(secrecy(rule));
        addRule(print, rule, settings.values(indicator.id(), indicator.parameters(), asOf));
        addTables(print, rule.tables(), null);
        return print.hash();
    }

    String of(TableView table) {
        CompiledRule rule = compiled.table(table.id());
        var print =
                new Fingerprint().with(common).with("table").with(table.id()).with(table.entity());
        addRule(print, rule, settings.values(table.id(), table.parameters(), asOf));
        addTables(print, rule.tables(), null);
        return print.hash();
    }

    /// The tables of datasets and references that a control needs, histories under their own names.
    static Set<String> read(Judgement judgement) {
        var tables = new TreeSet<>(judgement.rule().tables());
        if (judgement.subjects() == null) {
            tables.add(judgement.subjectTable());
        } else {
            tables.addAll(judgement.subjects().tables());
        }
        return tables;
    }

    private String secrecy(CompiledRule rule) {
        return rule.outputs().stream()
                .map(o ->
                        o.name()
                                + " "
                                + o.sources().stream().map(compiled::classification).toList())
                .toList()
                .toString();
    }

    // The date stands in the SQL if the rule looks at it.
    private void addRule(Fingerprint print, @Nullable CompiledRule rule, Values values) {
        if (rule == null) {
            print.with("");
            return;
        }
        print.with(rule.sql(values.parameters(), asOf));
        for (String name : new TreeSet<>(values.parameters().keySet())) {
            print.with(name).with(values.parameters().get(name));
        }
    }

    private void addTables(Fingerprint print, Set<String> tables, @Nullable String entity) {
        Set<String> datasets = new TreeSet<>(tables.stream().map(ColumnRef::dataset).toList());
        Catalogue catalogue = compiled.catalogue();
        for (ReferenceTable reference : catalogue.references()) {
            if (tables.contains(reference.table())) {
                print.with(references.computeIfAbsent(reference.name(), n -> print(reference)));
            }
        }
        catalogue
                .datasets()
                .filter(d -> datasets.contains(d.table()))
                .forEach(d -> {
                    for (String table : List.of(d.table(), d.table() + "@history")) {
                        if (tables.contains(table) || mayDangle(d, datasets)) {
                            addDataset(print, d, table, entity);
                        }
                    }
                });
    }

    // What points to nothing is looked for in every state ever sent.
    private boolean mayDangle(Dataset dataset, Set<String> read) {
        return compiled.catalogue()
                .datasets()
                .filter(d -> read.contains(d.table()))
                .anyMatch(d ->
                        d.foreignKeys().stream()
                                .anyMatch(k ->
                                        read.contains(k.table())
                                                && (d.equals(dataset)
                                                        || k.table().equals(dataset.table()))));
    }

    private void addDataset(
            Fingerprint print, Dataset dataset, String table, @Nullable String entity) {
        print.with(table)
                .with(dataset.name())
                .with(dataset.kind())
                .with(dataset.version())
                .with(dataset.formerly());
        for (Column c : dataset.columns()) {
            print.with(c.name())
                    .with(c.type())
                    .with(c.role())
                    .with(c.key())
                    .with(c.isUnknownWhenEmpty())
                    .with(c.formerly());
        }
        dataset.foreignKeys()
                .forEach(k -> print.with(k.table()).with(k.columns()).with(k.targets()));
        dataset.upgrades().forEach(u -> print.with(u.sql().text()));
        for (Slice slice : slices(dataset, table)) {
            if (entity == null || slice.cover().entity().equals(entity)) {
                print.with(slice.cover().entity())
                        .with(slice.cover().slice())
                        .with(submissions.computeIfAbsent(slice.submission(), this::submission));
            }
        }
    }

    private List<Slice> slices(Dataset dataset, String table) {
        return slices.computeIfAbsent(
                table,
                t ->
                        t.equals(dataset.table())
                                ? snapshot.effective(dataset, asOf)
                                : snapshot.history(dataset));
    }

    private String submission(long sequence) {
        Receipt receipt = snapshot.receipts().get((int) sequence - 1);
        boolean isGone = archive.rows(sequence) instanceof ArchivedRows.Destroyed;
        return sequence
                + " "
                + receipt.rowsHash()
                + " "
                + receipt.contentHash()
                + " "
                + receipt.schemaHash()
                + (isGone ? " destroyed" : "");
    }

    private static String print(ReferenceTable table) {
        var print = new Fingerprint().with(table.name()).with(table.purpose());
        table.columns().forEach(c -> print.with(c.name()).with(c.type()));
        for (Map<String, @Nullable Object> row : table.rows()) {
            table.columns().forEach(c -> print.with(row.get(c.name())));
        }
        return print.hash();
    }

    /// The entities that sent something of a dataset that counts, in order.
    Set<String> entities(Dataset dataset) {
        var entities = new TreeSet<String>();
        Stream.of(dataset.table(), dataset.table() + "@history")
                .flatMap(t -> slices(dataset, t).stream())
                .forEach(s -> entities.add(s.cover().entity()));
        return entities;
    }
}
