package org.crosscut.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.catalogue.RowRule;
import org.crosscut.catalogue.TextForm;
import org.crosscut.language.LocalizedText;

/// The schema that a submission was read by, kept beside it so that it can be read when the
/// catalogue has long moved on.
final class SchemaJson {
    private SchemaJson() {}

    static byte[] bytes(Dataset dataset) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("dataset", dataset.name());
        fields.put("version", dataset.version());
        fields.put("kind", dataset.kind().name());
        fields.put("title", texts(dataset.title()));
        fields.put("columns", dataset.columns().stream().map(SchemaJson::column).toList());
        put(fields, "conventions", conventions(dataset.conventions()));
        put(fields, "rules", dataset.rules().stream().map(SchemaJson::rule).toList());
        put(
                fields,
                "foreignKeys",
                dataset.foreignKeys().stream().map(SchemaJson::foreignKey).toList());
        return CanonicalJson.bytes(fields);
    }

    private static Map<String, Object> rule(RowRule rule) {
        return Map.of("title", texts(rule.title()), "holds", rule.holds());
    }

    private static Map<String, Object> foreignKey(ForeignKey key) {
        return Map.of("columns", key.columns(), "dataset", key.dataset(), "targets", key.targets());
    }

    private static Map<String, Object> conventions(Conventions conventions) {
        var fields = new LinkedHashMap<String, Object>();
        if (conventions.decimal() != Conventions.DecimalSign.UNSTATED) {
            fields.put("decimal", conventions.decimal().name());
        }
        if (conventions.dates() != Conventions.DateOrder.UNSTATED) {
            fields.put("dates", conventions.dates().name());
        }
        put(fields, "emptyMarks", conventions.emptyMarks());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, List<?> list) {
        if (!list.isEmpty()) {
            fields.put(name, list);
        }
    }

    private static void put(Map<String, Object> fields, String name, Map<String, ?> map) {
        if (!map.isEmpty()) {
            fields.put(name, map);
        }
    }

    private static Map<String, Object> column(Column column) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", column.name());
        fields.put("type", column.type().word());
        fields.put("unit", column.unit());
        fields.put("required", column.required());
        fields.put("key", column.key());
        fields.put("codes", column.codes());
        fields.put("role", column.role().name());
        fields.put("classification", column.classification().word());
        fields.put("title", texts(column.title()));
        LocalizedText empty = column.empty();
        if (empty != null) {
            fields.put("empty", texts(empty));
        }
        if (column.min() != null) {
            fields.put("min", column.min().toPlainString());
        }
        if (column.max() != null) {
            fields.put("max", column.max().toPlainString());
        }
        if (column.maxLength() > 0) {
            fields.put("maxLength", column.maxLength());
        }
        TextForm form = column.form();
        if (form != null) {
            fields.put("pattern", form.pattern());
            fields.put("example", form.example());
        }
        put(fields, "aliases", column.aliases());
        put(fields, "conventions", conventions(column.conventions()));
        return fields;
    }

    private static Map<String, String> texts(LocalizedText text) {
        var byTag = new TreeMap<String, String>();
        text.byLanguage().forEach((language, t) -> byTag.put(language.tag(), t));
        return byTag;
    }
}
