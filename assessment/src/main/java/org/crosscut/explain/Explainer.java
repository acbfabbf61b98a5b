package org.crosscut.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Finding;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.Outcome;
import org.crosscut.assess.Settings;
import org.crosscut.assess.SnapshotData;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.crosscut.explain.Explanation.Evidence;
import org.crosscut.explain.Explanation.ParameterUse;
import org.crosscut.explain.Explanation.Subject;
import org.crosscut.explain.Explanation.Unknown;
import org.crosscut.intake.RowNumber;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.OutputColumn;
import org.jspecify.annotations.Nullable;

/// Explains figures of one assessment. It reads the archive again, so that what it shows is what
/// was sent, not what the assessment remembered.
public final class Explainer implements AutoCloseable {
    private static final LocalizedText SET = LocalizedText.everywhere("--set");
    private static final LocalizedText NOWHERE = LocalizedText.everywhere("");

    private final CompiledCatalogue compiled;
    private final Assessment assessment;
    private final Settings settings;
    private final Classification clearance;
    private final Session session;
    private final PointedRows pointed;
    private final Map<Long, Receipt> receipts = new TreeMap<>();
    private final Map<String, Dataset> datasets = new TreeMap<>();

    /// @param clearance the highest classification that the reader may see
    public Explainer(
            CompiledCatalogue compiled,
            Engine engine,
            Archive archive,
            Assessment assessment,
            Classification clearance) {
        this.compiled = compiled;
        this.assessment = assessment;
        this.settings = new Settings(new TreeMap<>(assessment.settings()));
        this.clearance = clearance;
        Snapshot snapshot = archive.snapshot(assessment.snapshot());
        this.session =
                engine.open(
                        SnapshotData.of(
                                compiled.catalogue(),
                                assessment.workspace(),
                                archive,
                                snapshot,
                                assessment.asOf()));
        this.pointed = new PointedRows(session, snapshot, receipts, clearance);
        archive.receipts().forEach(r -> receipts.put(r.sequence(), r));
        compiled.catalogue().datasets().forEach(d -> datasets.put(d.table(), d));
    }

    /// @return null if the assessment has no figure of that identity
    public @Nullable Explanation explain(String id) {
        for (var result : assessment.controls()) {
            for (Finding finding : result.findings()) {
                if (finding.id().equals(id)) {
                    return explain(finding);
                }
            }
        }
        for (var result : assessment.indicators()) {
            for (var value : result.values()) {
                if (value.id().equals(id)) {
                    return explain(result.indicator(), value);
                }
            }
        }
        return null;
    }

    /// Why a subject was not found satisfied.
    public Explanation explain(Finding finding) {
        Control control =
                compiled.catalogue()
                        .controls()
                        .filter(c -> c.id().equals(finding.control()))
                        .findFirst()
                        .orElseThrow();
        CompiledRule rule = compiled.control(control.id());
        Values values = values(control.id(), control.parameters());
        CompiledRule subjects = control.subjects() == null ? null : compiled.subjects(control.id());
        List<Session.SourceRow> rows = session.sources(rule, subjects, values, finding.key());
        if (rows.isEmpty() && control.subjects() == null) {
            rows =
                    session.rowsOf(
                            compiled.catalogue().dataset(control.subject()).table(), finding.key());
        }
        Set<ColumnRef> decisive = decisive(rule, List.of());
        List<Evidence> evidence = rows.stream().map(r -> evidence(r, decisive)).toList();
        return new Explanation(
                finding.id(),
                new Subject.OfFinding(finding),
                control.provisions(),
                control.id(),
                control.title(),
                control.statement(),
                control.sql().file(),
                control.sql().text(),
                rule.sql(values.parameters(), values.asOf()),
                uses(control.id(), control.parameters()),
                evidence,
                finding.outcome() instanceof Outcome.Undetermined undetermined
                        ? unknown(undetermined, rule, subjects, rows)
                        : List.of());
    }

    private Explanation explain(String indicatorId, IndicatorResult.Value value) {
        Indicator indicator =
                compiled.catalogue()
                        .indicators()
                        .filter(i -> i.id().equals(indicatorId))
                        .findFirst()
                        .orElseThrow();
        CompiledRule rule = compiled.indicator(indicatorId);
        Values values = values(indicatorId, indicator.parameters());
        List<Session.SourceRow> rows = session.sources(rule, null, values, value.key());
        Set<ColumnRef> decisive = decisive(rule, List.of(indicator.value()));
        return new Explanation(
                value.id(),
                new Subject.OfValue(value),
                indicator.provisions(),
                indicatorId,
                indicator.title(),
                indicator.statement(),
                indicator.sql().file(),
                indicator.sql().text(),
                rule.sql(values.parameters(), values.asOf()),
                uses(indicatorId, indicator.parameters()),
                rows.stream().map(r -> evidence(r, decisive)).toList(),
                value.number() == null ? emptyCells(rows, decisive) : List.of());
    }

    private Values values(String rule, List<Parameter> parameters) {
        return settings.values(rule, parameters, assessment.asOf());
    }

    // Every column that an output or a filter depends on; of an indicator, only of its value.
    private static Set<ColumnRef> decisive(CompiledRule rule, List<String> outputs) {
        var all = new LinkedHashSet<ColumnRef>();
        rule.outputs().stream()
                .filter(o -> outputs.isEmpty() || outputs.contains(o.name()))
                .map(OutputColumn::sources)
                .forEach(all::addAll);
        all.addAll(rule.filters());
        return all.stream().map(ColumnRef::ofDataset).collect(Collectors.toSet());
    }

    private Evidence evidence(Session.SourceRow row, Set<ColumnRef> decisive) {
        Dataset dataset = dataset(row.table());
        Receipt receipt = receipts.get(row.submission());
        var cells = new LinkedHashMap<String, @Nullable Object>();
        var withheld = new ArrayList<String>();
        for (Column column : dataset.columns()) {
            if (!column.key() && !decisive.contains(new ColumnRef(row.table(), column.name()))) {
                continue;
            }
            if (column.classification().compareTo(clearance) > 0) {
                withheld.add(column.name());
            } else {
                cells.put(column.name(), row.cells().get(column.name()));
            }
        }
        return new Evidence(
                dataset.name(),
                row.submission(),
                receipt == null ? "" : receipt.place(row.line()),
                receipt == null ? "" : receipt.originalHash(),
                RowNumber.line(row.line()),
                cells,
                withheld);
    }

    private List<Unknown> unknown(
            Outcome.Undetermined undetermined,
            CompiledRule rule,
            @Nullable CompiledRule subjects,
            List<Session.SourceRow> rows) {
        var unknown = new ArrayList<Unknown>();
        for (Outcome.Missing missing : undetermined.missing()) {
            switch (missing) {
                case Outcome.Missing.Parameter p -> unknown.add(new Unknown.NoValue(p.name()));
                case Outcome.Missing.Lost l -> unknown.add(new Unknown.Lost(l.times()));
                case Outcome.Missing.Cell c ->
                        unknown.addAll(
                                emptyCells(rows, Set.of(new ColumnRef(c.table(), c.column()))));
                case Outcome.Missing.Pointed p ->
                        unknown.addAll(pointed.of(rows, dataset(p.table()), dataset(p.target())));
                case Outcome.Missing.Destroyed d ->
                        unknown.add(new Unknown.Destroyed(d.submission()));
                case Outcome.Missing.Row r ->
                        unknown.add(new Unknown.NoRow(dataset(r.table()).name()));
                case Outcome.Missing.Elsewhere e ->
                        unknown.add(new Unknown.NoAnswer(lookedUp(rule, subjects)));
            }
        }
        return unknown;
    }

    private List<String> lookedUp(CompiledRule rule, @Nullable CompiledRule subjects) {
        return Stream.of(rule, subjects)
                .filter(Objects::nonNull)
                .flatMap(r -> r.tables().stream().filter(t -> !r.madeOf().contains(t)))
                .map(ColumnRef::dataset)
                .filter(datasets::containsKey)
                .map(t -> dataset(t).name())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Unknown> emptyCells(List<Session.SourceRow> rows, Set<ColumnRef> columns) {
        var empty = new ArrayList<Unknown>();
        for (Session.SourceRow row : rows) {
            Receipt receipt = receipts.get(row.submission());
            dataset(row.table()).columns().stream()
                    .filter(c -> c.empty() == null)
                    .filter(c -> columns.contains(new ColumnRef(row.table(), c.name())))
                    .filter(c -> row.cells().get(c.name()) == null)
                    .forEach(c ->
                            empty.add(
                                    new Unknown.EmptyCell(
                                            dataset(row.table()).name(),
                                            receipt == null ? "" : receipt.place(row.line()),
                                            RowNumber.line(row.line()),
                                            c.name())));
        }
        return empty;
    }

    private List<ParameterUse> uses(String rule, List<Parameter> parameters) {
        LocalDate asOf = assessment.asOf();
        return parameters.stream()
                .flatMap(p -> {
                    Parameter.Reading reading = settings.readingOf(rule, p);
                    if (reading == null) {
                        return Stream.of(
                                use(p, "", settings.chosen().get(rule + "." + p.name()), SET));
                    }
                    if (reading.values().isEmpty()) {
                        return Stream.of(use(p, reading.name(), null, NOWHERE));
                    }
                    Parameter.Dated dated = reading.at(asOf);
                    return Stream.of(
                            dated == null
                                    ? use(p, reading.name(), null, NOWHERE)
                                    : use(p, reading.name(), dated.value(), dated.source()));
                })
                .toList();
    }

    private static ParameterUse use(
            Parameter p, String reading, @Nullable Object value, LocalizedText source) {
        return new ParameterUse(p.name(), p.description(), p.unit(), reading, value, source);
    }

    private Dataset dataset(String table) {
        Dataset dataset = datasets.get(table);
        if (dataset == null) {
            throw new IllegalStateException("no dataset is the table " + table);
        }
        return dataset;
    }

    @Override
    public void close() {
        session.close();
    }
}
