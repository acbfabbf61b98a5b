package org.crosscut.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Outcome;
import org.crosscut.assess.Reporters;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// The figures of an assessment, with the submissions that they came from.
public final class AssessmentFigures implements Figures {
    private static final LocalizedText SET = LocalizedText.everywhere("--set");
    private static final LocalizedText NOWHERE = LocalizedText.everywhere("");

    private final CompiledCatalogue compiled;
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final Settings settings;
    private final String entity;
    private final Lacks lacks;

    /// @param snapshot the one that was assessed
    public AssessmentFigures(CompiledCatalogue compiled, Assessment assessment, Snapshot snapshot) {
        this(compiled, assessment, snapshot, "");
    }

    private AssessmentFigures(
            CompiledCatalogue compiled, Assessment assessment, Snapshot snapshot, String entity) {
        this.compiled = compiled;
        this.assessment = assessment;
        this.snapshot = snapshot;
        this.settings = new Settings(new TreeMap<>(assessment.settings()));
        this.entity = entity;
        this.lacks = new Lacks(compiled.catalogue());
    }

    /// The figures of one entity alone; of rules that do not say whose their subjects are, none.
    public AssessmentFigures of(String entity) {
        return new AssessmentFigures(compiled, assessment, snapshot, entity);
    }

    private boolean isOurs(String code) {
        return entity.isEmpty() || entity.equals(code);
    }

    @Override
    public Counts counts(Control control) {
        ControlResult result = assessment.control(control.id());
        return entity.isEmpty()
                ? result.counts()
                : result.byEntity().getOrDefault(entity, Counts.NONE);
    }

    @Override
    public SequencedMap<String, Counts> countsByEntity(Control control) {
        var counts = new TreeMap<>(assessment.control(control.id()).byEntity());
        counts.keySet().removeIf(code -> !isOurs(code));
        return counts;
    }

    @Override
    public List<Reading> readings(Control control) {
        var readings = new ArrayList<Reading>();
        for (ControlResult.ReadingResult result : assessment.control(control.id()).readings()) {
            for (Parameter parameter : control.parameters()) {
                for (Parameter.Reading reading : parameter.readings()) {
                    if (parameter.name().equals(result.parameter())
                            && reading.name().equals(result.reading())) {
                        readings.add(
                                new Reading(
                                        parameter.description(),
                                        reading.title(),
                                        reading.reason(),
                                        reading.equals(parameter.defaultReading()),
                                        result.counts()));
                    }
                }
            }
        }
        return readings;
    }

    @Override
    public Findings findings(Control control, String asked, int limit) {
        String code = asked.isEmpty() ? entity : asked;
        var open =
                assessment.control(control.id()).findings().stream()
                        .filter(f -> isOurs(f.entity()))
                        .filter(f -> code.isEmpty() || f.entity().equals(code))
                        .sorted(new WorstFirst(control))
                        .toList();
        return new Findings(
                compiled.shown(control),
                open.stream().limit(limit).map(this::finding).toList(),
                open.size(),
                "crosscut findings --control " + control.id() + option(code));
    }

    private static String option(String entity) {
        return entity.isEmpty() ? "" : " --entity " + entity;
    }

    private Finding finding(org.crosscut.assess.Finding f) {
        var row = new LinkedHashMap<String, @Nullable Object>(f.key());
        row.putAll(f.evidence());
        return new Finding(
                f.id(), Mark.of(f.outcome()), new Row(row), f.reason() == null ? "" : f.reason());
    }

    @Override
    public List<Gap> gaps(Control control) {
        var byLack = new LinkedHashMap<LocalizedText, List<String>>();
        for (var finding : assessment.control(control.id()).findings()) {
            if (isOurs(finding.entity())
                    && finding.outcome() instanceof Outcome.Undetermined undetermined) {
                undetermined.missing().stream()
                        .map(m -> lacks.of(control, m))
                        .distinct()
                        .forEach(lack ->
                                byLack.computeIfAbsent(lack, l -> new ArrayList<>())
                                        .add(finding.id()));
            }
        }
        return byLack.entrySet().stream()
                .map(e -> new Gap(e.getKey(), e.getValue().size(), e.getValue().getFirst()))
                .sorted(Comparator.comparingLong(Gap::subjects).reversed())
                .toList();
    }

    @Override
    public List<Missing> missing(Topic topic) {
        Set<String> used = datasets(topic);
        return assessment.missing().stream()
                .filter(m -> used.contains(m.dataset()) && isOurs(m.entity()))
                .map(m ->
                        new Missing(
                                catalogue().dataset(m.dataset()).title(),
                                m.entity(),
                                m.period(),
                                m.due()))
                .toList();
    }

    @Override
    public List<Missing> destroyed(Topic topic) {
        Set<String> used = datasets(topic);
        return assessment.destroyed().stream()
                .filter(d -> used.contains(d.dataset()) && isOurs(d.entity()))
                .map(d ->
                        new Missing(
                                catalogue().dataset(d.dataset()).title(),
                                d.entity(),
                                d.period(),
                                null))
                .toList();
    }

    @Override
    public boolean isAsked(Topic topic, String code) {
        var reporters = new Reporters(catalogue(), assessment.workspace());
        return datasets(topic).stream()
                .map(catalogue()::dataset)
                .anyMatch(d -> reporters.isExpected(d, code, assessment.asOf()));
    }

    private Set<String> datasets(Topic topic) {
        var used = new TreeSet<String>();
        topic.datasets().forEach(d -> used.add(d.name()));
        topic.controls().forEach(c -> used.addAll(datasets(compiled.control(c.id()))));
        return used;
    }

    @Override
    public Rows rows(Indicator indicator) {
        return new Rows(
                compiled.shown(indicator),
                assessment.indicator(indicator.id()).values().stream()
                        .map(v -> new Row(v.row()))
                        .filter(row -> isOurs(row, indicator.entity()))
                        .toList());
    }

    @Override
    public Rows rows(TableView table) {
        return new Rows(
                compiled.shown(table),
                assessment.table(table.id()).rows().stream()
                        .map(Row::new)
                        .filter(row -> isOurs(row, table.entity()))
                        .toList());
    }

    /// @param column that says whose row it is; empty if none does
    private boolean isOurs(Row row, String column) {
        return entity.isEmpty() || entity.equals(row.get(column));
    }

    @Override
    public Source source(Control control) {
        return new Source(
                control.id(),
                control.title(),
                control.statement(),
                uses(control.id(), control.parameters()),
                data(
                        control.subjects() == null
                                ? List.of(compiled.control(control.id()))
                                : List.of(
                                        compiled.control(control.id()),
                                        compiled.subjects(control.id()))),
                "crosscut findings --control " + control.id() + option(entity));
    }

    @Override
    public Source source(Indicator indicator) {
        return source(
                indicator, "crosscut indicators --indicator " + indicator.id() + option(entity));
    }

    /// Of one entity's figures each value has its own way back; of all of them they share one.
    @Override
    public Source source(Indicator indicator, Row row) {
        return entity.isEmpty()
                ? source(indicator)
                : assessment.indicator(indicator.id()).values().stream()
                        .filter(v -> v.row().equals(row.values()))
                        .findFirst()
                        .map(v -> source(indicator, "crosscut explain " + v.id()))
                        .orElseGet(() -> source(indicator));
    }

    private Source source(Indicator indicator, String command) {
        return new Source(
                indicator.id(),
                indicator.title(),
                indicator.statement(),
                uses(indicator.id(), indicator.parameters()),
                data(List.of(compiled.indicator(indicator.id()))),
                command);
    }

    @Override
    public Source source(TableView table) {
        return new Source(
                table.id(),
                table.title(),
                Words.everywhere("source.table"),
                uses(table.id(), table.parameters()),
                data(List.of(compiled.table(table.id()))),
                "crosscut catalogue show " + table.topic());
    }

    private List<Source.ParameterUsed> uses(String rule, List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> {
                    Parameter.Reading reading = settings.readingOf(rule, p);
                    Parameter.Dated dated = reading == null ? null : reading.at(assessment.asOf());
                    return new Source.ParameterUsed(
                            p.name(),
                            p.description(),
                            reading == null
                                    ? assessment.settings().get(rule + "." + p.name())
                                    : dated == null ? null : dated.value(),
                            p.unit(),
                            reading == null || p.readings().size() < 2 ? null : reading.title(),
                            dated == null ? null : dated.from(),
                            reading == null ? SET : dated == null ? NOWHERE : dated.source());
                })
                .toList();
    }

    private List<Source.DataUsed> data(List<CompiledRule> rules) {
        var names = new TreeSet<String>();
        rules.forEach(r -> names.addAll(datasets(r)));
        return names.stream()
                .map(catalogue()::dataset)
                .map(d ->
                        new Source.DataUsed(
                                d.title(),
                                snapshot.effective(d, assessment.asOf()).stream()
                                        .filter(s -> isOurs(s.entity()))
                                        .map(Slice::submission)
                                        .distinct()
                                        .sorted()
                                        .toList()))
                .toList();
    }

    private Collection<String> datasets(CompiledRule rule) {
        var names = new LinkedHashSet<String>();
        catalogue()
                .datasets()
                .filter(d ->
                        rule.tables().contains(d.table())
                                || rule.tables().contains(d.table() + "@history"))
                .forEach(d -> names.add(d.name()));
        return names;
    }

    private Catalogue catalogue() {
        return compiled.catalogue();
    }
}
