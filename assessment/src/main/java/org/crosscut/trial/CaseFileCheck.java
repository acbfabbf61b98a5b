package org.crosscut.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.TestCase;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.Intake;

/// Reads the input files of all cases as they would be handed in, without running anything, and
/// tells what no case expects at the file's own row and column.
final class CaseFileCheck {
    private final Catalogue catalogue;
    private final Map<String, Intake> intakes = new HashMap<>();

    CaseFileCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Diagnostic> check() {
        var problems = new ArrayList<Diagnostic>();
        for (Topic topic : catalogue.topics()) {
            topic.cases().forEach(c -> problems.addAll(check(c)));
        }
        return problems;
    }

    private List<Diagnostic> check(TestCase test) {
        Intake intake = intakes.computeIfAbsent(test.workspace(), w -> new Intake(catalogue, w));
        var problems = new ArrayList<Diagnostic>();
        test.files()
                .forEach((name, file) ->
                        problems.addAll(check(intake, catalogue.dataset(name), file)));
        return problems.stream()
                .filter(Diagnostic::isError)
                .filter(p -> !isExpected(p, test))
                .map(p -> placed(p, test))
                .toList();
    }

    private static List<Diagnostic> check(Intake intake, Dataset dataset, Path file) {
        try {
            return intake.read(
                            dataset,
                            file.getFileName().toString(),
                            Files.readAllBytes(file),
                            Map.of())
                    .problems();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static boolean isExpected(Diagnostic problem, TestCase test) {
        return test.problems().stream()
                .anyMatch(e ->
                        problem.place().shown().equals(e.file() + ":" + e.at())
                                && problem.code().id().equals(e.code()));
    }

    /// The problem at the file inside the catalogue: intake knows only the file's own name.
    static Diagnostic placed(Diagnostic problem, TestCase test) {
        String origin = test.origin().file();
        String folder = origin.substring(0, origin.lastIndexOf('/') + 1);
        Place place =
                switch (problem.place()) {
                    case Place.Text(String file, int line, int column) ->
                            new Place.Text(folder + file, line, column);
                    case Place.Page(String file, int page, int line) ->
                            new Place.Page(folder + file, page, line);
                    case Place.Row(String file, long line, String column) ->
                            new Place.Row(folder + file, line, column);
                    case Place.Cell(String file, String sheet, String cell) ->
                            new Place.Cell(folder + file, sheet, cell);
                };
        return new Diagnostic(problem.code(), place, problem.facts());
    }
}
