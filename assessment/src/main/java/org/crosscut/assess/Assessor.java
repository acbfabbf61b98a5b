package org.crosscut.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
    private final Destruction destruction;

    public Assessor(CompiledCatalogue compiled, Identity identity) {
        this(compiled, identity, Destruction.NONE);
    }

    /// @param destruction of rows of the snapshot
    Assessor(CompiledCatalogue compiled, Identity identity, Destruction destruction) {
        this.compiled = compiled;
        this.identity = identity;
        this.destruction = destruction;
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
        return assess(List.of(control), session, asOf, settings, acceptances).getFirst();
    }

    /// What each of the controls finds, in their order. Rules over the same subjects are asked
    /// together, with the other readings of their parameters.
    List<ControlResult> assess(
            List<Control> controls,
            Session session,
            LocalDate asOf,
            Settings settings,
            Acceptances acceptances) {
        return found(controls, session, asOf, settings, acceptances).stream()
                .map(Found::whole)
                .toList();
    }

    /// The same, each control's result by entity, for controls of which [#isByEntity] is true.
    List<Map<String, ControlResult>> assessByEntity(
            List<Control> controls,
            Session session,
            LocalDate asOf,
            Settings settings,
            Acceptances acceptances) {
        return found(controls, session, asOf, settings, acceptances).stream()
                .map(Found::parts)
                .toList();
    }

    /// Whether what a control finds of an entity depends on rows of that entity alone, and all that
    /// it finds is what it finds of one entity after the other.
    boolean isByEntity(Control control) {
        Judgement judgement = judgement(control);
        if (control.subjects() != null || !judgement.looksAtOwnRow()) {
            return false;
        }
        Dataset subject = catalogue().dataset(control.subject());
        Column entity = subject.role(Column.Role.ENTITY);
        return entity != null
                && entity.name().equals(control.entity())
                && entity.name().equals(control.key().getFirst())
                && subject.foreignKeys().stream().noneMatch(k -> k.table().equals(subject.table()));
    }

    private List<Found> found(
            List<Control> controls,
            Session session,
            LocalDate asOf,
            Settings settings,
            Acceptances acceptances) {
        var together = new LinkedHashMap<String, List<Inquiry>>();
        for (Control control : controls) {
            Inquiry inquiry = inquiry(control, asOf, settings);
            // What cannot share a scan is asked by itself: its findings need not be held so long.
            String scan =
                    inquiry.judgement().looksAtOwnRow()
                            ? inquiry.judgement().subjectTable()
                            : control.id();
            together.computeIfAbsent(scan, s -> new ArrayList<>()).add(inquiry);
        }
        var results = new HashMap<String, Found>();
        for (List<Inquiry> inquiries : together.values()) {
            Iterator<Population> answers =
                    session.populations(
                                    inquiries.stream()
                                            .flatMap(i -> i.questions().stream())
                                            .toList())
                            .iterator();
            for (Inquiry inquiry : inquiries) {
                results.put(inquiry.control().id(), found(inquiry, answers, session, acceptances));
            }
        }
        return controls.stream().map(c -> required(results, c.id())).toList();
    }

    private static Found required(Map<String, Found> results, String id) {
        Found result = results.get(id);
        if (result == null) {
            throw new IllegalStateException("no result of " + id);
        }
        return result;
    }

    /// All that is asked of a control.
    ///
    /// @param readings the values of its parameters under each of their readings
    private record Inquiry(
            Control control, Judgement judgement, Values values, List<Reading> readings) {
        List<Session.Question> questions() {
            var questions = new ArrayList<Session.Question>();
            questions.add(new Session.Question(judgement, values, false));
            readings.forEach(r -> questions.add(new Session.Question(judgement, r.values(), true)));
            return questions;
        }
    }

    private record Reading(String parameter, String name, Values values) {}

    private Inquiry inquiry(Control control, LocalDate asOf, Settings settings) {
        var readings = new ArrayList<Reading>();
        for (Parameter parameter : control.parameters()) {
            if (parameter.readings().size() < 2) {
                continue;
            }
            for (Parameter.Reading reading : parameter.readings()) {
                Settings other = settings.with(control.id(), parameter, reading.name());
                readings.add(
                        new Reading(
                                parameter.name(),
                                reading.name(),
                                other.values(control.id(), control.parameters(), asOf)));
            }
        }
        return new Inquiry(
                control,
                judgement(control),
                settings.values(control.id(), control.parameters(), asOf),
                readings);
    }

    private Found found(
            Inquiry inquiry,
            Iterator<Population> answers,
            Session session,
            Acceptances acceptances) {
        Control control = inquiry.control();
        Judgement judgement = inquiry.judgement();
        Values values = inquiry.values();
        Destruction.Needed gone = gone(judgement);
        Population population = told(answers.next(), gone, judgement, session, values);
        var findings = new ArrayList<Finding>();
        var byEntity = new TreeMap<>(counts(population));
        var gaps = new Gaps(catalogue(), control, judgement, values);
        gaps.trace(population, session);
        for (Population.Judged judged : population.open()) {
            Finding finding = finding(control, judged, values, acceptances, gaps, gone);
            findings.add(finding);
            if (finding.outcome() instanceof Outcome.Justified) {
                byEntity.computeIfPresent(
                        finding.entity(), (e, counts) -> counts.withOneJustified());
            }
        }
        // A reading is named so that whoever reads the report sees what hangs on it.
        var readings = new ArrayList<Map<String, Counts>>();
        for (Reading reading : inquiry.readings()) {
            readings.add(counts(told(answers.next(), gone, judgement, session, reading.values())));
        }
        return new Found(inquiry, byEntity, readings, findings, population.strays());
    }

    /// What was found of a control.
    ///
    /// @param readings the counts by entity of each of its readings
    private record Found(
            Inquiry inquiry,
            TreeMap<String, Counts> byEntity,
            List<Map<String, Counts>> readings,
            List<Finding> findings,
            long strays) {
        ControlResult whole() {
            return new ControlResult(
                    inquiry.control().id(),
                    sum(byEntity.values()),
                    byEntity,
                    readings(counts -> sum(counts.values())),
                    findings,
                    strays);
        }

        Map<String, ControlResult> parts() {
            var theirs = new HashMap<String, List<Finding>>();
            findings.forEach(
                    f -> theirs.computeIfAbsent(f.entity(), e -> new ArrayList<>()).add(f));
            var parts = new TreeMap<String, ControlResult>();
            byEntity.forEach((entity, counts) -> {
                var own = new TreeMap<String, Counts>();
                own.put(entity, counts);
                parts.put(
                        entity,
                        new ControlResult(
                                inquiry.control().id(),
                                counts,
                                own,
                                readings(r -> r.getOrDefault(entity, Counts.NONE)),
                                theirs.getOrDefault(entity, List.of()),
                                0));
            });
            return parts;
        }

        private List<ControlResult.ReadingResult> readings(
                Function<Map<String, Counts>, Counts> counted) {
            var results = new ArrayList<ControlResult.ReadingResult>();
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = inquiry.readings().get(i);
                results.add(
                        new ControlResult.ReadingResult(
                                reading.parameter(),
                                reading.name(),
                                counted.apply(readings.get(i))));
            }
            return results;
        }
    }

    /// What a control finds of nothing: the part of an entity that has no subject.
    ControlResult nothing(Control control, LocalDate asOf, Settings settings) {
        Inquiry inquiry = inquiry(control, asOf, settings);
        var none = new ArrayList<Map<String, Counts>>();
        inquiry.readings().forEach(r -> none.add(Map.of()));
        return new Found(inquiry, new TreeMap<>(), none, List.of(), 0).whole();
    }

    /// The whole of parts that were found by entity.
    ///
    /// @param parts at least one, in order of entity
    static ControlResult joined(List<ControlResult> parts) {
        var byEntity = new TreeMap<String, Counts>();
        List<ControlResult.ReadingResult> readings = parts.getFirst().readings();
        for (ControlResult part : parts) {
            byEntity.putAll(part.byEntity());
        }
        for (ControlResult part : parts.subList(1, parts.size())) {
            var more = new ArrayList<ControlResult.ReadingResult>();
            for (int i = 0; i < readings.size(); i++) {
                ControlResult.ReadingResult one = readings.get(i);
                more.add(
                        new ControlResult.ReadingResult(
                                one.parameter(),
                                one.reading(),
                                one.counts().plus(part.readings().get(i).counts())));
            }
            readings = more;
        }
        return new ControlResult(
                parts.getFirst().control(),
                sum(byEntity.values()),
                byEntity,
                readings,
                KeptFindings.joined(parts.getFirst().control(), parts),
                0);
    }

    private static Population told(
            Population population,
            Destruction.Needed gone,
            Judgement judgement,
            Session session,
            Values values) {
        return gone.isEmpty()
                ? population
                : gone.population(session.subjects(judgement, values), population.strays());
    }

    /// The values of an indicator.
    public IndicatorResult assess(
            Indicator indicator, Session session, LocalDate asOf, Settings settings) {
        CompiledRule rule = compiled.indicator(indicator.id());
        Values values = settings.values(indicator.id(), indicator.parameters(), asOf);
        boolean secret = isSecret(rule, indicator.key());
        Destruction.Needed gone =
                destruction.neededBy(rule, null, indicator.entity(), period(indicator));
        return new IndicatorResult(
                indicator.id(),
                session.rows(rule, values).stream()
                        .map(gone::told)
                        .map(row -> value(indicator, row, secret))
                        .toList());
    }

    /// The column that tells of which period a value is, if all that the rule reads comes by
    /// period: a state at a date may make the values of several.
    private String period(Indicator indicator) {
        Set<String> tables = compiled.indicator(indicator.id()).tables();
        boolean isByPeriod =
                catalogue()
                        .datasets()
                        .filter(d ->
                                tables.stream().map(ColumnRef::dataset).anyMatch(d.table()::equals))
                        .allMatch(d -> d.kind() == Dataset.Kind.FLOW);
        return isByPeriod ? indicator.period() : "";
    }

    /// The rows of a table.
    public TableResult assess(TableView table, Session session, LocalDate asOf, Settings settings) {
        Values values = settings.values(table.id(), table.parameters(), asOf);
        CompiledRule rule = compiled.table(table.id());
        Destruction.Needed gone = destruction.neededBy(rule, null, table.entity(), "");
        return new TableResult(
                table.id(), session.rows(rule, values).stream().map(gone::told).toList());
    }

    private Destruction.Needed gone(Judgement judgement) {
        return destruction.neededBy(judgement.rule(), judgement.subjects(), judgement.entity(), "");
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
            Gaps gaps,
            Destruction.Needed gone) {
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
                    case UNDETERMINED ->
                            new Outcome.Undetermined(
                                    gone.of(judged.row()).isEmpty()
                                            ? gaps.of(judged, key)
                                            : gone.of(judged.row()).stream()
                                                    .<Outcome.Missing>map(
                                                            Outcome.Missing.Destroyed::new)
                                                    .toList());
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
