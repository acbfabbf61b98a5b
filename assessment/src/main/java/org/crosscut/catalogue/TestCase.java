package org.crosscut.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A topic's own test: small input files and what is expected of them.
///
/// @param workspace which entities exist: `exercise` or `real`
/// @param files the input file of each dataset, by the dataset's name
/// @param settings readings or values that replace a parameter's default: `control.parameter` to
///   reading or value
/// @param outcomes expected of subjects, by the control's name
/// @param values expected of indicators, by the indicator's name
/// @param problems expected of the files; then nothing else is run
public record TestCase(
        String name,
        LocalDate asOf,
        String workspace,
        Map<String, Path> files,
        Map<String, String> settings,
        Map<String, List<Expectation>> outcomes,
        Map<String, List<Expectation>> values,
        List<ExpectedProblem> problems,
        Origin origin) {
    /// An expected outcome or value.
    ///
    /// @param key of the subject or value, as text
    /// @param result `outside`, `satisfied`, `justified`, `not-satisfied`, `undetermined`, or a
    ///   number as text, or `unknown`
    /// @param columns what other columns of the rule must hold, as text; those that are not named
    ///   may hold anything
    public record Expectation(
            Map<String, String> key, String result, Map<String, String> columns, String pointer) {
        public Expectation {
            key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /// An expected problem of a file.
    ///
    /// @param at line and column: `3:grade`
    public record ExpectedProblem(String file, String code, String at) {}

    public TestCase {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }
}
