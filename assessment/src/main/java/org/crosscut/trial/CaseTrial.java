package org.crosscut.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosscut.assess.Assessor;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.TestCase;
import org.crosscut.catalogue.TestCase.Expectation;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.engine.Values;
import org.crosscut.rule.CompiledCatalogue;

/// Compares what a case expects with what comes out.
final class CaseTrial {
    private final CompiledCatalogue compiled;
    private final Assessor assessor;

    CaseTrial(CompiledCatalogue compiled, Assessor assessor) {
        this.compiled = compiled;
        this.assessor = assessor;
    }

    /// Every difference.
    List<Diagnostic> differences(String topic, LoadedCase loaded) {
        TestCase test = loaded.test();
        if (!test.problems().isEmpty() || loaded.isRefused()) {
            return problems(loaded);
        }
        var differences = new ArrayList<Diagnostic>();
        test.outcomes()
                .forEach((name, expected) ->
                        differences.addAll(
                                outcomes(control(topic + "/" + name), expected, loaded)));
        test.values()
                .forEach((name, expected) ->
                        differences.addAll(
                                values(indicator(topic + "/" + name), expected, loaded)));
        return differences;
    }

    private List<Diagnostic> outcomes(
            Control control, List<Expectation> expected, LoadedCase loaded) {
        var result =
                assessor.assess(control, loaded.session(), loaded.test().asOf(), loaded.settings());
        Values values =
                loaded.settings().values(control.id(), control.parameters(), loaded.test().asOf());
        var actual =
                Results.outcomes(
                        control,
                        assessor.judgement(control),
                        loaded.session(),
                        values,
                        result.findings(),
                        Results.Stated.of(expected));
        var differences =
                compare(
                        loaded,
                        "/outcomes/" + control.name(),
                        expected,
                        actual,
                        TrialCode.OUTCOME_DIFFERS,
                        TrialCode.SUBJECT_NOT_LISTED,
                        TrialCode.SUBJECT_NOT_THERE);
        if (result.strays() > 0) {
            differences.add(
                    Diagnostic.of(
                            TrialCode.STRAY_ROWS,
                            loaded.test().origin().key("/outcomes/" + control.name()),
                            "rule",
                            control.id(),
                            "rows",
                            Long.toString(result.strays())));
        }
        return differences;
    }

    private List<Diagnostic> values(
            Indicator indicator, List<Expectation> expected, LoadedCase loaded) {
        Values values =
                loaded.settings()
                        .values(indicator.id(), indicator.parameters(), loaded.test().asOf());
        return compare(
                loaded,
                "/values/" + indicator.name(),
                expected,
                Results.values(
                        indicator,
                        compiled.indicator(indicator.id()),
                        loaded.session(),
                        values,
                        Results.Stated.of(expected)),
                TrialCode.VALUE_DIFFERS,
                TrialCode.VALUE_NOT_LISTED,
                TrialCode.VALUE_NOT_THERE);
    }

    private static List<Diagnostic> compare(
            LoadedCase loaded,
            String pointer,
            List<Expectation> expected,
            Map<Map<String, String>, String> actual,
            TrialCode differs,
            TrialCode notListed,
            TrialCode notThere) {
        var differences = new ArrayList<Diagnostic>();
        var rest = new TreeMap<Map<String, String>, String>(Results::compare);
        rest.putAll(actual);
        for (Expectation e : expected) {
            var key = new TreeMap<>(e.key());
            String found = rest.remove(key);
            Place place = loaded.test().origin().at(e.pointer());
            if (found == null) {
                differences.add(Diagnostic.of(notThere, place, "key", key.toString()));
            } else if (!found.equals(Results.told(e))) {
                differences.add(
                        Diagnostic.of(
                                differs,
                                place,
                                "key",
                                key.toString(),
                                "expected",
                                Results.told(e),
                                "found",
                                found));
            }
        }
        rest.forEach((key, found) ->
                differences.add(
                        Diagnostic.of(
                                notListed,
                                loaded.test().origin().key(pointer),
                                "key",
                                key.toString(),
                                "found",
                                found)));
        return differences;
    }

    private static List<Diagnostic> problems(LoadedCase loaded) {
        var expected = new TreeSet<String>();
        loaded.test()
                .problems()
                .forEach(p -> expected.add(p.file() + ":" + p.at() + " " + p.code()));
        var found = new TreeMap<String, Diagnostic>();
        loaded.problems().stream()
                .filter(Diagnostic::isError)
                .forEach(d -> found.put(d.place().shown() + " " + d.code().id(), d));
        var differences = new ArrayList<Diagnostic>();
        Place place = loaded.test().origin().key("/problems");
        expected.stream()
                .filter(e -> !found.containsKey(e))
                .map(e -> Diagnostic.of(TrialCode.PROBLEM_NOT_FOUND, place, "problem", e))
                .forEach(differences::add);
        found.forEach((shown, d) -> {
            if (!expected.contains(shown)) {
                String file = d.place().file().replaceFirst("\\.csv$", "");
                Place there =
                        loaded.test().files().containsKey(file)
                                ? CaseFileCheck.placed(d, loaded.test()).place()
                                : place;
                differences.add(
                        Diagnostic.of(TrialCode.PROBLEM_NOT_LISTED, there, "problem", shown));
            }
        });
        return differences;
    }

    private Control control(String id) {
        return compiled.catalogue()
                .controls()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(String id) {
        return compiled.catalogue()
                .indicators()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
