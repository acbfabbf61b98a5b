package org.crosscut.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks that test cases name what exists, with whole keys.
final class CaseCheck {
    private final Known known;
    private final Problems problems;

    CaseCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(Topic topic) {
        topic.cases().forEach(c -> check(topic, c));
    }

    private void check(Topic topic, TestCase testCase) {
        Origin origin = testCase.origin();
        boolean hasExpectations = !testCase.outcomes().isEmpty() || !testCase.values().isEmpty();
        if (!hasExpectations && testCase.problems().isEmpty()) {
            problems.add(CatalogueCode.EMPTY_CASE, origin.at(""), "name", testCase.name());
        }
        if (hasExpectations && !testCase.problems().isEmpty()) {
            problems.add(CatalogueCode.OUTCOMES_AND_PROBLEMS, origin.key("/problems"));
        }
        String folder = origin.file().substring(0, origin.file().lastIndexOf('/') + 1);
        for (Map.Entry<String, Path> file : testCase.files().entrySet()) {
            if (!known.datasetNames().contains(file.getKey())) {
                unknown(
                        CatalogueCode.UNKNOWN_DATASET,
                        Place.file(folder + file.getKey() + ".csv"),
                        file.getKey(),
                        known.datasetNames());
            }
        }
        for (int i = 0; i < testCase.problems().size(); i++) {
            String file = testCase.problems().get(i).file();
            if (!testCase.files().containsKey(file.replaceFirst("\\.csv$", ""))
                    && !file.isEmpty()) {
                problems.add(
                        CatalogueCode.MISSING_FILE, Place.file(folder + file), "user", "case.yaml");
            }
        }
        checkSettings(topic, testCase);
        var controls = new HashMap<String, List<String>>();
        topic.controls().forEach(c -> controls.put(c.name(), isKeyKnown(c) ? c.key() : List.of()));
        checkRules(topic, testCase.outcomes(), controls, CatalogueCode.UNKNOWN_CONTROL, origin);
        var indicators = new HashMap<String, List<String>>();
        topic.indicators().forEach(i -> indicators.put(i.name(), i.key()));
        checkRules(topic, testCase.values(), indicators, CatalogueCode.UNKNOWN_INDICATOR, origin);
    }

    private boolean isKeyKnown(Control control) {
        Dataset subject = known.datasets().get(control.subject());
        return subject == null
                || control.key().stream()
                        .allMatch(
                                k -> subject.columns().stream().anyMatch(c -> c.name().equals(k)));
    }

    private void checkRules(
            Topic topic,
            Map<String, List<TestCase.Expectation>> expected,
            Map<String, List<String>> keys,
            CatalogueCode unknown,
            Origin origin) {
        String part = unknown == CatalogueCode.UNKNOWN_CONTROL ? "/outcomes/" : "/values/";
        expected.forEach((name, expectations) -> {
            List<String> key = keys.get(name);
            boolean isControl = unknown == CatalogueCode.UNKNOWN_CONTROL;
            if (key != null && isControl && key.isEmpty()) {
                return; // the control's own problem is reported with the control
            }
            if (key != null) {
                checkKeys(expectations, key, origin);
            } else if (!known.unread().parts().contains(topic.name() + "/" + name)) {
                unknown(unknown, origin.key(part + name), name, keys.keySet());
            }
        });
    }

    private void checkKeys(
            List<TestCase.Expectation> expectations, List<String> key, Origin origin) {
        var seen = new HashSet<Map<String, String>>();
        for (TestCase.Expectation expectation : expectations) {
            Place place = origin.at(expectation.pointer() + "/key");
            if (!new TreeSet<>(expectation.key().keySet()).equals(new TreeSet<>(key))) {
                problems.add(
                        CatalogueCode.CASE_KEY,
                        place,
                        "found",
                        String.join(", ", expectation.key().keySet()),
                        "wanted",
                        String.join(", ", key));
            } else if (!seen.add(expectation.key())) {
                problems.add(
                        CatalogueCode.DUPLICATE_SUBJECT,
                        place,
                        "key",
                        String.join(", ", expectation.key().values()));
            }
        }
    }

    private void checkSettings(Topic topic, TestCase testCase) {
        var parameters = new HashMap<String, Parameter>();
        topic.controls().forEach(c -> add(parameters, c.name(), c.parameters()));
        topic.indicators().forEach(i -> add(parameters, i.name(), i.parameters()));
        topic.tables().forEach(t -> add(parameters, t.name(), t.parameters()));
        testCase.settings()
                .forEach((name, value) -> {
                    Origin origin = testCase.origin();
                    Parameter parameter = parameters.get(name);
                    String part = topic.name() + "/" + name.replaceFirst("\\..*", "");
                    if (parameter != null) {
                        checkSetting(parameter, value, origin.at("/settings/" + name));
                    } else if (!known.unread().parts().contains(part)) {
                        unknown(
                                CatalogueCode.UNKNOWN_PARAMETER,
                                origin.key("/settings/" + name),
                                name,
                                parameters.keySet());
                    }
                });
    }

    private void checkSetting(Parameter parameter, String value, Place place) {
        List<String> readings = parameter.readings().stream().map(Parameter.Reading::name).toList();
        if (!readings.contains(value) && ValueText.value(value, parameter.type()) == null) {
            problems.add(
                    CatalogueCode.UNKNOWN_READING,
                    place,
                    "value",
                    value,
                    "type",
                    parameter.type().word(),
                    "nearest",
                    Nearest.to(value, readings),
                    "known",
                    String.join(", ", readings));
        }
    }

    private static void add(Map<String, Parameter> all, String rule, List<Parameter> parameters) {
        parameters.forEach(p -> all.put(rule + "." + p.name(), p));
    }

    private void unknown(
            CatalogueCode code, Place place, String name, Collection<String> candidates) {
        problems.add(
                code,
                place,
                "name",
                name,
                "nearest",
                Nearest.to(name, candidates),
                "known",
                Nearest.list(name, candidates));
    }
}
