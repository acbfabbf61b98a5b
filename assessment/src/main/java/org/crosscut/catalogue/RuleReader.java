package org.crosscut.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads controls, indicators and tables. What a control leaves out follows its subject.
final class RuleReader {
    private final Map<String, Dataset> datasets;
    private final ParameterReader parameters;

    RuleReader(Map<String, Dataset> datasets, Problems problems) {
        this.datasets = datasets;
        this.parameters = new ParameterReader(problems);
    }

    Control control(
            Topic topic, String name, YamlFile file, SqlText sql, @Nullable SqlText subjects) {
        Entry root = file.root();
        Dataset subject = datasets.get(root.text("subject"));
        List<String> key = root.texts("key");
        if (key.isEmpty()) {
            key = subject == null ? root.at("subject").texts("key") : keyOf(subject);
        }
        return new Control(
                topic.name(),
                name,
                root.localized("title", name),
                root.localized("statement", name),
                provisions(topic, root),
                root.text("subject"),
                subjects,
                key,
                root.text("entity", role(subject, Column.Role.ENTITY)),
                root.text("period", role(subject, Column.Role.PERIOD)),
                parameters.read(root.at("parameters")),
                shownByName(root.at("columns")),
                worst(root.at("worst")),
                root.texts("accepted_by"),
                root.word("classification", Classification.PUBLIC),
                sql,
                root.texts("formerly"),
                file.origin());
    }

    Indicator indicator(Topic topic, String name, YamlFile file, SqlText sql) {
        Entry root = file.root();
        return new Indicator(
                topic.name(),
                name,
                root.localized("title", name),
                root.localized("statement", name),
                provisions(topic, root),
                root.text("unit"),
                root.number("decimals", 0),
                root.texts("key"),
                root.text("value"),
                root.text("entity"),
                root.text("period"),
                parameters.read(root.at("parameters")),
                shownByName(root.at("columns")),
                root.word("classification", Classification.PUBLIC),
                sql,
                root.texts("formerly"),
                file.origin());
    }

    TableView table(Topic topic, String name, YamlFile file, SqlText sql) {
        Entry root = file.root();
        return new TableView(
                topic.name(),
                name,
                root.localized("title", name),
                parameters.read(root.at("parameters")),
                root.at("columns").items().stream().map(e -> shown(e.text("name"), e)).toList(),
                root.text("entity"),
                root.text("emphasis"),
                root.word("classification", Classification.PUBLIC),
                sql,
                file.origin());
    }

    private static List<String> provisions(Topic topic, Entry root) {
        return root.has("provisions") ? root.texts("provisions") : topic.provisions();
    }

    private static Control.@Nullable Worst worst(Entry worst) {
        return worst.isPresent()
                ? new Control.Worst(
                        worst.text("column"), worst.word("first", Control.First.LARGEST))
                : null;
    }

    private static List<Shown> shownByName(Entry columns) {
        return columns.entries().entrySet().stream()
                .map(e -> shown(e.getKey(), e.getValue()))
                .toList();
    }

    private static Shown shown(String name, Entry entry) {
        return new Shown(
                name,
                entry.localized("title", name),
                entry.word("format", Shown.Format.TEXT),
                entry.text("codes"),
                entry.text("unit"));
    }

    private static List<String> keyOf(Dataset subject) {
        return subject.keys().stream()
                .filter(c -> c.role() != Column.Role.STATE_DATE)
                .map(Column::name)
                .toList();
    }

    private static String role(@Nullable Dataset subject, Column.Role role) {
        Column column = subject == null ? null : subject.role(role);
        return column == null ? "" : column.name();
    }
}
