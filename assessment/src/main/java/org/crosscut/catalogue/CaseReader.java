package org.crosscut.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads a topic's test cases.
final class CaseReader {
    private final Problems problems;

    CaseReader(Problems problems) {
        this.problems = problems;
    }

    TestCase read(String name, YamlFile file, Map<String, Path> files) {
        Entry root = file.root();
        LocalDate asOf = root.date("as_of", problems);
        var settings = new TreeMap<String, String>();
        root.at("settings").entries().forEach((key, value) -> settings.put(key, value.text()));
        return new TestCase(
                name,
                asOf == null ? LocalDate.EPOCH : asOf,
                root.text("workspace", "exercise"),
                files,
                settings,
                expectations(root.at("outcomes"), "outcome"),
                expectations(root.at("values"), "value"),
                root.at("problems").items().stream()
                        .map(e ->
                                new TestCase.ExpectedProblem(
                                        e.text("file"), e.text("code"), e.text("at")))
                        .toList(),
                file.origin());
    }

    private static Map<String, List<TestCase.Expectation>> expectations(
            Entry entry, String result) {
        var expected = new LinkedHashMap<String, List<TestCase.Expectation>>();
        entry.entries()
                .forEach((rule, list) ->
                        expected.put(
                                rule,
                                list.items().stream().map(e -> expectation(e, result)).toList()));
        return expected;
    }

    private static TestCase.Expectation expectation(Entry entry, String result) {
        return new TestCase.Expectation(
                texts(entry.at("key")),
                entry.text(result),
                texts(entry.at("columns")),
                entry.pointer());
    }

    private static Map<String, String> texts(Entry entry) {
        var texts = new LinkedHashMap<String, String>();
        entry.entries().forEach((column, value) -> texts.put(column, value.text()));
        return texts;
    }
}
