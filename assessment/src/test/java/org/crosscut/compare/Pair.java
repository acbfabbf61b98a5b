package org.crosscut.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.archive.Archive;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.AssessmentRun;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Lights;
import org.crosscut.assess.Settings;
import org.crosscut.compare.Cause.Together;
import org.crosscut.diagnostic.Checked;
import org.crosscut.rule.CompiledCatalogue;

/// Two assessments of one archive of lights, made with any catalogues.
final class Pair implements AutoCloseable {
    static final Identity IDENTITY = new Identity(new byte[] {7});

    private final Lights lights;

    Pair(Path folder) {
        this.lights = new Lights(folder);
    }

    Pair(Path folder, CompiledCatalogue compiled) {
        this.lights = new Lights(folder, compiled);
    }

    Lights lights() {
        return lights;
    }

    long send(String dataset, String... lines) {
        return lights.send(dataset, lines);
    }

    /// Everything known now.
    Side side(CompiledCatalogue compiled, String asOf, String... set) {
        return side(compiled, asOf, lights.archive().receipts().size(), set);
    }

    /// @param set parameter, value, parameter, value …
    Side side(CompiledCatalogue compiled, String asOf, long snapshot, String... set) {
        var chosen = new java.util.TreeMap<String, String>();
        for (int i = 0; i < set.length; i += 2) {
            chosen.put(set[i], set[i + 1]);
        }
        Settings settings =
                switch (Settings.read(compiled.catalogue(), chosen)) {
                    case Checked.Good<Settings>(Settings good, var _) -> good;
                    case Checked.Bad<Settings>(var problems) ->
                            throw new AssertionError(problems.toString());
                };
        Archive archive = lights.archive();
        Assessment assessment =
                new AssessmentRun(compiled, Lights.ENGINE, IDENTITY, "exercise")
                        .run(archive, archive.snapshot(snapshot), LocalDate.parse(asOf), settings);
        return new Side(assessment, compiled);
    }

    Comparison compare(Side a, Side b, Assessment... others) {
        return new Comparer(Lights.ENGINE, IDENTITY, lights.archive())
                .compare(a, b, () -> Arrays.asList(others));
    }

    /// Each change as `kind name subject: cause`.
    static List<String> told(Comparison comparison) {
        return comparison.changes().stream()
                .map(c ->
                        c.what().kind().word()
                                + " "
                                + c.what().name().replaceFirst(".*/", "")
                                + " "
                                + subject(c.what())
                                + ": "
                                + cause(c.cause()))
                .sorted()
                .toList();
    }

    static String subject(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> last(f.finding().key());
            case Difference.OfValue v -> last(v.value().key());
            case Difference.OfMissing m -> m.submission().entity() + " " + m.submission().period();
        };
    }

    private static String last(Map<String, ?> key) {
        return String.valueOf(List.copyOf(key.values()).getLast());
    }

    static String cause(Cause cause) {
        return switch (cause) {
            case Cause.Factors f ->
                    String.join(" | ", f.smallest().stream().map(Pair::together).toList());
            case Cause.NotTold n -> n.reason().name();
        };
    }

    private static String together(Together together) {
        return together.isEachNeeded()
                ? words(together.factors(), " and ")
                : String.join(
                        " or ", together.enough().stream().map(s -> words(s, " and ")).toList());
    }

    private static String words(Set<Factor> factors, String between) {
        return String.join(between, factors.stream().sorted().map(Factor::word).toList());
    }

    @Override
    public void close() {
        lights.close();
    }
}
