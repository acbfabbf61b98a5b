package org.crosscut.assess;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosscut.catalogue.Column.Role;
import org.crosscut.catalogue.Dataset;
import org.crosscut.engine.Session;
import org.jspecify.annotations.Nullable;

/// Reads what entities answer. Responses are rows of ordinary datasets.
final class Responses {
    private final LocalDate asOf;

    Responses(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Those given by the as-of date, by entity and what they answer, the latest first. One that is
    /// approved only later is still a draft.
    List<Response> read(Stream<Dataset> datasets, Session session) {
        return datasets.filter(d -> d.purpose() == Dataset.Purpose.RESPONSES)
                .flatMap(d ->
                        session.rowsOf(d.table(), Map.of()).stream()
                                .flatMap(row -> response(d, row.cells())))
                .filter(r -> !r.answeredOn().isAfter(asOf))
                .sorted(
                        Comparator.comparing(Response::entity)
                                .thenComparing(Response::answers)
                                .thenComparing(Response::answeredOn, Comparator.reverseOrder())
                                .thenComparing(Response::language)
                                .thenComparing(Response::dataset)
                                .thenComparing(Response::text))
                .toList();
    }

    private Stream<Response> response(Dataset dataset, Map<String, @Nullable Object> cells) {
        if (cell(dataset, cells, Role.ENTITY) instanceof String entity
                && cell(dataset, cells, Role.ANSWERS) instanceof String answers
                && cell(dataset, cells, Role.LANGUAGE) instanceof String language
                && cell(dataset, cells, Role.ANSWER) instanceof String text
                && cell(dataset, cells, Role.ANSWERED_ON) instanceof LocalDate answeredOn) {
            LocalDate approvedOn =
                    cell(dataset, cells, Role.APPROVED_ON) instanceof LocalDate day
                                    && !day.isAfter(asOf)
                            ? day
                            : null;
            return Stream.of(
                    new Response(
                            dataset.name(),
                            entity,
                            answers,
                            language,
                            text,
                            answeredOn,
                            approvedOn));
        }
        // Intake has refused a row without one of these; the dataset's roles are all required.
        throw new IllegalStateException("a response without one of its parts in " + dataset.name());
    }

    private static @Nullable Object cell(
            Dataset dataset, Map<String, @Nullable Object> cells, Role role) {
        var column = dataset.role(role);
        return column == null ? null : cells.get(column.name());
    }
}
