package org.crosscut.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.measure.Period;
import org.jspecify.annotations.Nullable;

/// Which invented entities send a dataset, and for which periods: those of the kind that the
/// dataset expects in which the entity existed.
public final class Senders {
    private record Kinded(String kind, Period period) {}

    private record Entity(String code, String kind, LocalDate from, LocalDate to) {
        boolean existedIn(Period period) {
            return period.overlaps(from, to);
        }
    }

    private final List<Entity> entities = new ArrayList<>();
    private final List<Kinded> periods = new ArrayList<>();
    private final String usual;

    public Senders(Catalogue catalogue) {
        for (var row : catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows()) {
            if ("exercise".equals(row.get("workspace"))) {
                entities.add(
                        new Entity(
                                String.valueOf(row.get("code")),
                                String.valueOf(row.get("kind")),
                                date(row, "from_date", LocalDate.MIN),
                                date(row, "to_date", LocalDate.MAX)));
            }
        }
        for (var row : catalogue.reference(ReferenceTable.Purpose.PERIODS).rows()) {
            if (row.get("from_date") instanceof LocalDate from
                    && row.get("to_date") instanceof LocalDate to) {
                periods.add(
                        new Kinded(
                                String.valueOf(row.get("kind")),
                                new Period(String.valueOf(row.get("code")), from, to)));
            }
        }
        periods.sort(
                Comparator.<Kinded, LocalDate>comparing(p -> p.period().to())
                        .thenComparing(p -> p.period().label()));
        usual = usual(catalogue);
    }

    /// The codes of all invented entities.
    public List<String> entities() {
        return entities.stream().map(Entity::code).toList();
    }

    /// Who sends the dataset within some days, in order of period and entity.
    ///
    /// @param from the first day of the first period at the earliest
    /// @param to the last day of the last period at the latest
    public List<Sending> of(Dataset dataset, LocalDate from, LocalDate to) {
        Dataset.Expected expected = dataset.expected();
        String kind = expected == null ? usual : expected.every();
        return periods.stream()
                .filter(p -> p.kind().equals(kind))
                .map(Kinded::period)
                .filter(p -> !p.from().isBefore(from) && !p.to().isAfter(to))
                .flatMap(p ->
                        entities.stream()
                                .filter(e -> e.existedIn(p))
                                .filter(e ->
                                        expected == null
                                                || expected.entityKinds().contains(e.kind()))
                                .map(e -> new Sending(e.code(), p)))
                .toList();
    }

    /// The period in which most of the entities existed, the last if there are several.
    ///
    /// @throws IllegalStateException if the catalogue has no period of the kind that its datasets
    ///   expect
    public Period busiest() {
        return periods.stream()
                .filter(p -> p.kind().equals(usual))
                .map(Kinded::period)
                .max(
                        Comparator.<Period>comparingLong(
                                        p -> entities.stream().filter(e -> e.existedIn(p)).count())
                                .thenComparing(Period::to))
                .orElseThrow(() -> new IllegalStateException("no period of kind " + usual));
    }

    private String usual(Catalogue catalogue) {
        return catalogue
                .datasets()
                .map(Dataset::expected)
                .flatMap(e -> e == null ? null : java.util.stream.Stream.of(e.every()))
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> periods.isEmpty() ? "" : periods.getLast().kind());
    }

    private static LocalDate date(
            Map<String, @Nullable Object> row, String column, LocalDate otherwise) {
        return row.get(column) instanceof LocalDate date ? date : otherwise;
    }
}
