package org.crosscut.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.crosscut.assess.Assessor;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Values;
import org.crosscut.engine.duckdb.EngineFailure;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.Mutant;
import org.crosscut.rule.ParameterValue;
import org.jspecify.annotations.Nullable;

/// Changes each comparison, AND and OR, null test and parameter of a topic's rules in turn. A
/// change that no case notices shows that the cases do not pin the rule down.
final class MutationTrial {
    private final CompiledCatalogue compiled;
    private final Assessor assessor;

    MutationTrial(CompiledCatalogue compiled, Assessor assessor) {
        this.compiled = compiled;
        this.assessor = assessor;
    }

    /// How many changes were tried, and those that no case noticed.
    record Report(int tried, List<Diagnostic> unnoticed) {}

    Report run(Topic topic, List<LoadedCase> cases) {
        var unnoticed = new ArrayList<Diagnostic>();
        int tried = 0;
        for (Control control : topic.controls()) {
            List<LoadedCase> about =
                    cases.stream()
                            .filter(c -> c.test().outcomes().containsKey(control.name()))
                            .toList();
            Judgement sound = assessor.judgement(control);
            for (Mutant mutant : sound.rule().mutants()) {
                tried++;
                Judgement changed = with(sound, mutant.rule(), sound.subjects());
                if (!noticed(about, c -> differs(control, sound, changed, c))) {
                    unnoticed.add(unnoticed(mutant.place(), mutant.change(), control.id()));
                }
            }
            if (sound.subjects() != null) {
                for (Mutant mutant : sound.subjects().mutants()) {
                    tried++;
                    Judgement changed = with(sound, sound.rule(), mutant.rule());
                    if (!noticed(about, c -> differs(control, sound, changed, c))) {
                        unnoticed.add(unnoticed(mutant.place(), mutant.change(), control.id()));
                    }
                }
            }
            for (Parameter parameter : control.parameters()) {
                for (int step : steps(parameter)) {
                    tried++;
                    if (!noticed(about, c -> differs(control, sound, parameter, step, c))) {
                        unnoticed.add(unnoticed(control, parameter, step));
                    }
                }
            }
        }
        for (Indicator indicator : topic.indicators()) {
            List<LoadedCase> about =
                    cases.stream()
                            .filter(c -> c.test().values().containsKey(indicator.name()))
                            .toList();
            CompiledRule sound = compiled.indicator(indicator.id());
            for (Mutant mutant : sound.mutants()) {
                tried++;
                if (!noticed(about, c -> differs(indicator, sound, mutant.rule(), c))) {
                    unnoticed.add(unnoticed(mutant.place(), mutant.change(), indicator.id()));
                }
            }
        }
        return new Report(tried, unnoticed);
    }

    private static boolean noticed(List<LoadedCase> cases, Predicate<LoadedCase> differs) {
        for (LoadedCase loaded : cases) {
            try {
                if (differs.test(loaded)) {
                    return true;
                }
            } catch (EngineFailure e) {
                // A changed rule that cannot run at all has been noticed.
                return true;
            }
        }
        return false;
    }

    private static boolean differs(
            Control control, Judgement sound, Judgement changed, LoadedCase loaded) {
        Values values = values(control, loaded);
        return !outcomes(control, sound, values, loaded)
                        .equals(outcomes(control, changed, values, loaded))
                || loaded.session().population(sound, values).strays()
                        != loaded.session().population(changed, values).strays();
    }

    private static boolean differs(
            Control control, Judgement sound, Parameter parameter, int step, LoadedCase loaded) {
        Values values = values(control, loaded);
        Values other = stepped(values, parameter, step);
        return !outcomes(control, sound, values, loaded)
                .equals(outcomes(control, sound, other, loaded));
    }

    private static Map<Map<String, String>, String> outcomes(
            Control control, Judgement judgement, Values values, LoadedCase loaded) {
        var stated =
                Results.Stated.of(loaded.test().outcomes().getOrDefault(control.name(), List.of()));
        return Results.outcomes(control, judgement, loaded.session(), values, List.of(), stated);
    }

    private static boolean differs(
            Indicator indicator, CompiledRule sound, CompiledRule changed, LoadedCase loaded) {
        Values values =
                loaded.settings()
                        .values(indicator.id(), indicator.parameters(), loaded.test().asOf());
        var stated =
                Results.Stated.of(loaded.test().values().getOrDefault(indicator.name(), List.of()));
        return !Results.values(indicator, sound, loaded.session(), values, stated)
                .equals(Results.values(indicator, changed, loaded.session(), values, stated));
    }

    private static Values values(Control control, LoadedCase loaded) {
        return loaded.settings().values(control.id(), control.parameters(), loaded.test().asOf());
    }

    private static Judgement with(
            Judgement sound, CompiledRule rule, @Nullable CompiledRule subjects) {
        return new Judgement(
                rule, sound.subjectTable(), subjects, sound.key(), sound.entity(), sound.inputs());
    }

    private static List<Integer> steps(Parameter parameter) {
        boolean hasValue = parameter.readings().stream().anyMatch(r -> !r.values().isEmpty());
        return switch (parameter.type().kind()) {
            case INTEGER, DECIMAL, DATE -> hasValue ? List.of(1, -1) : List.of();
            case TEXT, BOOLEAN, FLOAT -> List.of();
        };
    }

    private static Values stepped(Values values, Parameter parameter, int step) {
        var changed = new HashMap<>(values.parameters());
        changed.computeIfPresent(
                parameter.name(),
                (name, value) ->
                        new ParameterValue(
                                value.atAsOf() == null ? null : stepped(value.atAsOf(), step),
                                value.dated().stream()
                                        .map(d ->
                                                new Parameter.Dated(
                                                        d.from(),
                                                        d.to(),
                                                        stepped(d.value(), step),
                                                        d.source()))
                                        .toList()));
        return new Values(values.asOf(), changed);
    }

    private static Object stepped(Object value, int step) {
        return switch (value) {
            case Long n -> n + step;
            case BigDecimal d -> d.add(d.ulp().multiply(BigDecimal.valueOf(step)));
            case LocalDate d -> d.plusDays(step);
            default -> throw new IllegalArgumentException("no step from " + value);
        };
    }

    private static Diagnostic unnoticed(Place place, String change, String rule) {
        return Diagnostic.of(TrialCode.CHANGE_UNNOTICED, place, "change", change, "rule", rule);
    }

    private static Diagnostic unnoticed(Control control, Parameter parameter, int step) {
        return unnoticed(
                control.origin().key("/parameters/" + parameter.name()),
                parameter.name() + (step > 0 ? " + 1" : " - 1"),
                control.id());
    }
}
