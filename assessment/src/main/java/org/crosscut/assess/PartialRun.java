package org.crosscut.assess;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.TableView;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Session;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import tools.jackson.databind.JsonNode;

/// Takes from the kept results what holds still and computes the rest, from no more tables than the
/// rest reads. Of a control that judges every subject by its own row each entity's part is kept by
/// itself: when one entity sends a new file, only its part is computed, from its rows alone.
final class PartialRun {
    private final Catalogue catalogue;
    private final CompiledCatalogue compiled;
    private final Engine engine;
    private final Assessor assessor;
    private final KeptResults kept;
    private final Dependencies dependencies;

    private final Map<String, ControlResult> controls = new HashMap<>();
    private final Map<String, IndicatorResult> indicators = new HashMap<>();
    private final Map<String, TableResult> tables = new HashMap<>();
    // What has to be computed, with the fingerprint under which it will be kept.
    private final Map<Control, String> newControls = new LinkedHashMap<>();
    private final Map<Indicator, String> newIndicators = new LinkedHashMap<>();
    private final Map<TableView, String> newTables = new LinkedHashMap<>();
    private final Map<Control, Parts> parts = new LinkedHashMap<>();

    /// The parts of one control, by entity in the order of its findings.
    ///
    /// @param missing the fingerprints of those that have to be computed
    private record Parts(Map<String, ControlResult> found, Map<String, String> missing) {}

    PartialRun(
            CompiledCatalogue compiled,
            Engine engine,
            Assessor assessor,
            KeptResults kept,
            Dependencies dependencies) {
        this.catalogue = compiled.catalogue();
        this.compiled = compiled;
        this.engine = engine;
        this.assessor = assessor;
        this.kept = kept;
        this.dependencies = dependencies;
    }

    /// The same as all computed anew, value by value.
    AssessmentRun.Results run(Data data, LocalDate asOf, Settings settings) {
        findKept();
        computeWhole(data, asOf, settings);
        computeParts(data, asOf, settings);
        parts.forEach((control, p) ->
                controls.put(
                        control.id(),
                        p.found().isEmpty()
                                ? assessor.nothing(control, asOf, settings)
                                : Assessor.joined(List.copyOf(p.found().values()))));
        kept.prune();
        return new AssessmentRun.Results(
                catalogue.controls().map(c -> required(controls, c.id())).toList(),
                catalogue.indicators().map(i -> required(indicators, i.id())).toList(),
                catalogue.tables().map(t -> required(tables, t.id())).toList());
    }

    private static <T> T required(Map<String, T> results, String id) {
        T result = results.get(id);
        if (result == null) {
            throw new IllegalStateException("no result of " + id);
        }
        return result;
    }

    private void findKept() {
        catalogue
                .controls()
                .forEach(c -> {
                    if (assessor.isByEntity(c)) {
                        parts.put(c, parts(c));
                    } else {
                        String fingerprint = dependencies.of(c, assessor.judgement(c));
                        ControlResult result = kept.findControl(fingerprint);
                        if (result == null) {
                            newControls.put(c, fingerprint);
                        } else {
                            controls.put(c.id(), result);
                        }
                    }
                });
        catalogue
                .indicators()
                .forEach(i ->
                        look(
                                i,
                                dependencies.of(i),
                                AssessmentStore::indicator,
                                r -> indicators.put(i.id(), r),
                                newIndicators));
        catalogue
                .tables()
                .forEach(t ->
                        look(
                                t,
                                dependencies.of(t),
                                AssessmentStore::table,
                                r -> tables.put(t.id(), r),
                                newTables));
    }

    private <K, R> void look(
            K rule,
            String fingerprint,
            Function<JsonNode, R> reader,
            Consumer<R> found,
            Map<K, String> missing) {
        JsonNode result = kept.find(fingerprint);
        if (result == null) {
            missing.put(rule, fingerprint);
        } else {
            found.accept(reader.apply(result));
        }
    }

    private Parts parts(Control control) {
        Judgement judgement = assessor.judgement(control);
        // Findings come in order of key as the engine compares text: by its bytes.
        var found =
                new TreeMap<String, ControlResult>((a, b) ->
                        Arrays.compareUnsigned(
                                a.getBytes(StandardCharsets.UTF_8),
                                b.getBytes(StandardCharsets.UTF_8)));
        var missing = new TreeMap<String, String>();
        for (String entity : dependencies.entities(catalogue.dataset(control.subject()))) {
            String fingerprint = dependencies.of(control, judgement, entity);
            ControlResult result = kept.findControl(fingerprint);
            if (result == null) {
                missing.put(entity, fingerprint);
            } else {
                found.put(entity, result);
            }
        }
        return new Parts(found, missing);
    }

    private void computeWhole(Data data, LocalDate asOf, Settings settings) {
        Set<String> read = new TreeSet<>();
        newControls.keySet().forEach(c -> read.addAll(Dependencies.read(assessor.judgement(c))));
        newIndicators.keySet().forEach(i -> read.addAll(compiled.indicator(i.id()).tables()));
        newTables.keySet().forEach(t -> read.addAll(compiled.table(t.id()).tables()));
        if (newControls.isEmpty() && newIndicators.isEmpty() && newTables.isEmpty()) {
            return;
        }
        Set<String> datasets = new HashSet<>(read.stream().map(ColumnRef::dataset).toList());
        List<Dataset> loaded =
                catalogue
                        .datasets()
                        .filter(d -> datasets.contains(d.table()) || isOfAcceptances(d))
                        .toList();
        try (Session session =
                engine.open(data.only(d -> loaded.contains(d) ? slice -> true : null))) {
            var acceptances = new Acceptances(loaded, session);
            List<Control> asked = List.copyOf(newControls.keySet());
            List<ControlResult> answers =
                    assessor.assess(asked, session, asOf, settings, acceptances);
            for (int i = 0; i < asked.size(); i++) {
                String fingerprint = required(newControls, asked.get(i));
                controls.put(asked.get(i).id(), kept.keep(fingerprint, answers.get(i)));
            }
            newIndicators.forEach((indicator, fingerprint) -> {
                IndicatorResult result = assessor.assess(indicator, session, asOf, settings);
                indicators.put(indicator.id(), result);
                kept.keep(fingerprint, AssessmentStore.tree(result));
            });
            newTables.forEach((table, fingerprint) -> {
                TableResult result = assessor.assess(table, session, asOf, settings);
                tables.put(table.id(), result);
                kept.keep(fingerprint, AssessmentStore.tree(result));
            });
        }
    }

    private static String required(Map<Control, String> fingerprints, Control control) {
        String fingerprint = fingerprints.get(control);
        if (fingerprint == null) {
            throw new IllegalStateException("no fingerprint of " + control.id());
        }
        return fingerprint;
    }

    private void computeParts(Data data, LocalDate asOf, Settings settings) {
        Map<String, Set<String>> missing = new HashMap<>();
        var asked = new ArrayList<Control>();
        parts.forEach((control, p) -> {
            if (!p.missing().isEmpty()) {
                asked.add(control);
                missing.computeIfAbsent(control.subject(), s -> new TreeSet<>())
                        .addAll(p.missing().keySet());
            }
        });
        if (asked.isEmpty()) {
            return;
        }
        try (Session session =
                engine.open(
                        data.only(d -> {
                            Set<String> entities = missing.get(d.name());
                            if (isOfAcceptances(d)) {
                                return slice -> true;
                            }
                            return entities == null
                                    ? null
                                    : slice -> entities.contains(slice.cover().entity());
                        }))) {
            var acceptances =
                    new Acceptances(
                            catalogue.datasets().filter(PartialRun::isOfAcceptances).toList(),
                            session);
            List<Map<String, ControlResult>> answers =
                    assessor.assessByEntity(asked, session, asOf, settings, acceptances);
            for (int i = 0; i < asked.size(); i++) {
                Control control = asked.get(i);
                Map<String, ControlResult> computed = answers.get(i);
                Parts own = parts.getOrDefault(control, new Parts(Map.of(), Map.of()));
                own.missing()
                        .forEach((entity, fingerprint) -> {
                            ControlResult part =
                                    computed.getOrDefault(
                                            entity, assessor.nothing(control, asOf, settings));
                            own.found().put(entity, kept.keep(fingerprint, part));
                        });
            }
        }
    }

    private static boolean isOfAcceptances(Dataset dataset) {
        return dataset.purpose() == Dataset.Purpose.ACCEPTANCES;
    }
}
