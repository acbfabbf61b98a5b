package org.crosscut.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Upgrade;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema under which a submission was accepted, as it lies beside it.
///
/// @param version of the dataset's schema
/// @param columns what each was, by name
public record FormerSchema(int version, Map<String, Column> columns) {
    /// What of a column decides how its cells are read.
    ///
    /// @param type such as `decimal(9,2)`
    public record Column(String type, String unit) {}

    static FormerSchema of(byte[] json) {
        JsonNode tree = JsonMapper.shared().readTree(json);
        var columns = new LinkedHashMap<String, Column>();
        for (JsonNode column : tree.required("columns")) {
            columns.put(
                    column.required("name").asString(),
                    new Column(
                            column.required("type").asString(),
                            column.required("unit").asString()));
        }
        return new FormerSchema((int) tree.required("version").longValue(), columns);
    }

    /// The columns that cannot be read as the dataset has them now: not there under any name that
    /// they had, or of another type or unit.
    public List<String> differences(Dataset dataset) {
        return dataset.columns().stream()
                .filter(c -> !isSame(c, c.type().word(), c.unit()))
                .map(org.crosscut.catalogue.Column::name)
                .toList();
    }

    /// The columns that an upgrade reads and the submission does not have so.
    public List<String> lacking(Dataset dataset, Upgrade upgrade) {
        return upgrade.columns().stream()
                .filter(former -> {
                    var names =
                            dataset.columns().stream()
                                    .filter(c -> c.name().equals(former.name()))
                                    .flatMap(c -> c.formerly().stream())
                                    .collect(Collectors.toList());
                    names.addFirst(former.name());
                    return names.stream()
                            .filter(columns::containsKey)
                            .findFirst()
                            .map(n -> !former.type().word().equals(type(n)))
                            .orElse(true);
                })
                .map(org.crosscut.catalogue.Column::name)
                .toList();
    }

    /// That a submission cannot be read.
    ///
    /// @param lacking the columns because of which
    public Diagnostic unreadable(long submission, Dataset dataset, List<String> lacking) {
        return Diagnostic.of(
                ArchiveCode.OLD_SCHEMA,
                Place.file("submission " + submission),
                "number",
                String.valueOf(submission),
                "dataset",
                dataset.name(),
                "from",
                String.valueOf(version),
                "version",
                String.valueOf(dataset.version()),
                "columns",
                String.join(", ", lacking));
    }

    private String type(String name) {
        Column column = columns.get(name);
        return column == null ? "" : column.type();
    }

    private boolean isSame(org.crosscut.catalogue.Column now, String type, String unit) {
        var names = new java.util.ArrayList<>(List.of(now.name()));
        names.addAll(now.formerly());
        return names.stream()
                .filter(columns::containsKey)
                .findFirst()
                .map(n -> new Column(type, unit).equals(columns.get(n)))
                .orElse(false);
    }
}
