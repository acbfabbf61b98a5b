package org.crosscut.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.TableView;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.OutputColumn;
import org.jspecify.annotations.Nullable;

/// Runs the rules of a catalogue and makes outcomes of what they say.
public final class Assessor {
    private static final Set<String> CONTRACT =
            Set.of("applies", "compliant", "reason", "reason_until");

    private final CompiledCatalogue compiled;
    private final Identity identity;

    public Assessor(CompiledCatalogue compiled, Identity identity) {
        this.compiled = compiled;
        this.identity = identity;
    }

    /// What a control finds.
    ///
    /// @param session with the snapshot's data as of the date
    public ControlResult assess(
            Control control, Session session, LocalDate asOf, Settings settings) {
        var acceptances = new Acceptances(catalogue().datasets().toList(), session);
        return assess(control, session, asOf, settings, acceptances);
    }

    ControlResult assess(
            Control control,
            Session session,
            LocalDate asOf,
            Settings settings,
            Acceptances acceptances) {
        Values values = settings.values(control.id(), control.parameters(), asOf);
        Judgement judgement = judgement(control);
        Population population = session.population(judgement, values);
        var findings = new ArrayList<Finding>();
        var byEntity = new TreeMap<>(counts(population));
        var gaps = new Gaps(catalogue(), control, judgement, values);
        gaps.trace(population, session);
        for (Population.Judged judged : population.open()) {
            Finding finding = finding(control, judged, values, acceptances, gaps);
            findings.add(finding);
            if (finding.outcome() instanceof Outcome.Justified) {
                byEntity.computeIfPresent(
                        finding.entity(), (e, counts) -> counts.withOneJustified());
            }
        }
        return new ControlResult(
                control.id(),
                sum(byEntity.values()),
                byEntity,
                readings(control, session, asOf, settings),
                findings,
                population.strays());
    }

    /// The values of an indicator.
    public IndicatorResult assess(
            Indicator indicator, Session session, LocalDate asOf, Settings settings) {
        CompiledRule rule = compiled.indicator(indicator.id());
        Values values = settings.values(indicator.id(), indicator.parameters(), asOf);
        boolean secret = isSecret(rule, indicator.key());
        return new IndicatorResult(
                indicator.id(),
                session.rows(rule, values).stream()
                        .map(row -> value(indicator, row, secret))
                        .toList());
    }

    /// The rows of a table.
    public TableResult assess(TableView table, Session session, LocalDate asOf, Settings settings) {
        Values values = settings.values(table.id(), table.parameters(), asOf);
        return new TableResult(table.id(), session.rows(compiled.table(table.id()), values));
    }

    /// How the engine is asked about a control.
    public Judgement judgement(Control control) {
        CompiledRule rule = compiled.control(control.id());
        CompiledRule subjects = control.subjects() == null ? null : compiled.subjects(control.id());
        return new Judgement(
                rule,
                subjects == null ? catalogue().dataset(control.subject()).table() : "",
                subjects,
                control.key(),
                control.entity(),
                subjects == null
                        ? inputs(rule, catalogue().dataset(control.subject()))
                        : List.of());
    }

    /// The columns of the subject's own table that decide, and whose empty cell means unknown.
    private static List<String> inputs(CompiledRule rule, Dataset subject) {
        return subject.columns().stream()
                .filter(Column::isUnknownWhenEmpty)
                .map(Column::name)
                .filter(name ->
                        rule.outputs().stream()
                                .filter(o ->
                                        o.name().equals("applies") || o.name().equals("compliant"))
                                .anyMatch(o ->
                                        o.sources().contains(new ColumnRef(subject.table(), name))))
                .toList();
    }

    private Finding finding(
            Control control,
            Population.Judged judged,
            Values values,
            Acceptances acceptances,
            Gaps gaps) {
        CompiledRule rule = compiled.control(control.id());
        var key = new LinkedHashMap<String, @Nullable Object>();
        var evidence = new LinkedHashMap<String, @Nullable Object>();
        judged.row()
                .forEach((column, value) -> {
                    if (control.key().contains(column)) {
                        key.put(column, value);
                    } else if (!CONTRACT.contains(column)) {
                        evidence.put(column, value);
                    }
                });
        String id =
                identity.finding(
                        catalogue().firstName(control),
                        key.values(),
                        isSecret(rule, control.key()));
        String reason = (String) judged.row().get("reason");
        LocalDate until = (LocalDate) judged.row().get("reason_until");
        Object entity = judged.row().get(control.entity());
        Outcome outcome =
                switch (judged.state()) {
                    case NOT_SATISFIED ->
                            acceptances.outcome(control, id, values.asOf(), reason, until);
                    case UNDETERMINED -> new Outcome.Undetermined(gaps.of(judged, key));
                    case LOST ->
                            new Outcome.Undetermined(
                                    List.of(new Outcome.Missing.Lost(judged.times())));
                    case OUTSIDE, SATISFIED ->
                            throw new IllegalStateException("no finding: " + judged.state());
                };
        return new Finding(
                id,
                control.id(),
                entity == null ? "" : entity.toString(),
                key,
                evidence,
                outcome,
                reason,
                until);
    }

    // A reading is named so that whoever reads the report sees what hangs on it.
    private List<ControlResult.ReadingResult> readings(
            Control control, Session session, LocalDate asOf, Settings settings) {
        var results = new ArrayList<ControlResult.ReadingResult>();
        for (Parameter parameter : control.parameters()) {
            if (parameter.readings().size() < 2) {
                continue;
            }
            for (Parameter.Reading reading : parameter.readings()) {
                Settings other = settings.with(control.id(), parameter, reading.name());
                Values values = other.values(control.id(), control.parameters(), asOf);
                results.add(
                        new ControlResult.ReadingResult(
                                parameter.name(),
                                reading.name(),
                                sum(
                                        counts(session.population(judgement(control), values))
                                                .values())));
            }
        }
        return results;
    }

    private static Map<String, Counts> counts(Population population) {
        var byEntity = new TreeMap<String, Counts>();
        for (Population.Tally tally : population.tallies()) {
            long n = tally.subjects();
            Counts counts =
                    switch (tally.state()) {
                        case OUTSIDE -> new Counts(n, 0, 0, 0, 0);
                        case SATISFIED -> new Counts(0, n, 0, 0, 0);
                        case NOT_SATISFIED -> new Counts(0, 0, 0, n, 0);
                        case UNDETERMINED, LOST -> new Counts(0, 0, 0, 0, n);
                    };
            byEntity.merge(tally.entity(), counts, Counts::plus);
        }
        return byEntity;
    }

    private static Counts sum(Collection<Counts> counts) {
        return counts.stream().reduce(Counts.NONE, Counts::plus);
    }

    private IndicatorResult.Value value(
            Indicator indicator, Map<String, @Nullable Object> row, boolean secret) {
        var key = new LinkedHashMap<String, @Nullable Object>();
        indicator.key().forEach(k -> key.put(k, row.get(k)));
        BigDecimal number =
                switch (row.get(indicator.value())) {
                    case BigDecimal d -> d;
                    case Long n -> BigDecimal.valueOf(n);
                    case null, default -> null;
                };
        return new IndicatorResult.Value(
                identity.value(catalogue().firstName(indicator), key.values(), secret),
                key,
                row,
                number);
    }

    private boolean isSecret(CompiledRule rule, List<String> key) {
        return rule.outputs().stream()
                .filter(o -> key.contains(o.name()))
                .map(OutputColumn::sources)
                .flatMap(Set::stream)
                .map(compiled::classification)
                .anyMatch(Classification::isWithheldInMessages);
    }

    private Catalogue catalogue() {
        return compiled.catalogue();
    }
}
