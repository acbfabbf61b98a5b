package org.crosscut.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.language.LocalizedText;

/// Reads parameters with their dated values, and checks that these follow each other.
final class ParameterReader {
    private final Problems problems;

    ParameterReader(Problems problems) {
        this.problems = problems;
    }

    List<Parameter> read(Entry parameters) {
        return parameters.entries().entrySet().stream()
                .map(e -> parameter(e.getKey(), e.getValue()))
                .toList();
    }

    private Parameter parameter(String name, Entry entry) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            problems.add(CatalogueCode.WRONG_NAME, entry.keyPlace(), "name", name);
        } else if (name.equals("as_of") || ReservedNames.isReserved(name)) {
            problems.add(CatalogueCode.RESERVED_NAME, entry.keyPlace(), "name", name);
        }
        ColumnType known = ColumnType.ofWord(entry.text("type"));
        ColumnType type = known == null ? ColumnType.TEXT : known;
        boolean isChecked = known != null;
        LocalizedText description = entry.localized("description", name);
        var readings = new ArrayList<Parameter.Reading>();
        if (entry.has("values") == entry.has("readings")) {
            problems.add(CatalogueCode.VALUES_OR_READINGS, entry.keyPlace(), "parameter", name);
        }
        entry.at("readings")
                .entries()
                .forEach((reading, e) ->
                        readings.add(
                                new Parameter.Reading(
                                        reading,
                                        e.localized("title", reading),
                                        e.localized("reason", ""),
                                        values(e.at("values"), type, isChecked))));
        if (readings.isEmpty()) {
            readings.add(
                    new Parameter.Reading(
                            "",
                            description,
                            LocalizedText.of("", ""),
                            values(entry.at("values"), type, isChecked)));
        }
        return new Parameter(name, type, entry.text("unit"), description, readings);
    }

    private List<Parameter.Dated> values(Entry list, ColumnType type, boolean isChecked) {
        var values = new ArrayList<Parameter.Dated>();
        boolean isEndKnown = true;
        for (Entry entry : list.items()) {
            LocalDate from = entry.date("from", problems);
            LocalDate to = entry.date("to", problems);
            Entry value = entry.at("value");
            Object typed = ValueText.value(value.text(), type);
            if (typed == null && isChecked && value.isPresent()) {
                problems.add(
                        CatalogueCode.VALUE_TYPE,
                        value.place(),
                        "value",
                        value.text(),
                        "type",
                        type.word());
            }
            if (from == null || typed == null) {
                continue;
            }
            if (to != null && to.isBefore(from)) {
                problems.add(
                        CatalogueCode.DAYS_REVERSED,
                        entry.at("to").place(),
                        "from",
                        from.toString(),
                        "to",
                        to.toString());
            }
            if (!values.isEmpty() && isEndKnown) {
                checkOrder(values.getLast(), from, entry);
            }
            isEndKnown = to != null || !entry.has("to");
            values.add(new Parameter.Dated(from, to, typed, entry.localized("source", "")));
        }
        return values;
    }

    private void checkOrder(Parameter.Dated before, LocalDate from, Entry entry) {
        LocalDate end = before.to();
        if (end == null || !from.isAfter(end)) {
            problems.add(
                    CatalogueCode.VALUE_OVERLAP,
                    entry.at("from").place(),
                    "from",
                    from.toString(),
                    "before",
                    before.from().toString(),
                    "end",
                    end == null ? "" : end.toString(),
                    "day",
                    from.minusDays(1).toString());
        } else if (from.isAfter(end.plusDays(1))) {
            problems.add(
                    CatalogueCode.VALUE_GAP,
                    entry.at("from").place(),
                    "from",
                    from.toString(),
                    "first",
                    end.plusDays(1).toString(),
                    "last",
                    from.minusDays(1).toString());
        }
    }
}
