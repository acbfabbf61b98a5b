package org.crosscut.archive;

import java.util.LinkedHashMap;
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
        putConventions(dataset.conventions(), fields);
        if (!dataset.rules().isEmpty()) {
            fields.put("rules", dataset.rules().stream().map(SchemaJson::rule).toList());
        }
        if (!dataset.foreignKeys().isEmpty()) {
            fields.put(
                    "foreign_keys",
                    dataset.foreignKeys().stream().map(SchemaJson::foreignKey).toList());
        }
        return CanonicalJson.bytes(fields);
    }

    private static Map<String, Object> rule(RowRule rule) {
        return Map.of("title", texts(rule.title()), "holds", rule.holds());
    }

    private static Map<String, Object> foreignKey(ForeignKey key) {
        return Map.of("columns", key.columns(), "dataset", key.dataset(), "targets", key.targets());
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
            fields.put("max_length", column.maxLength());
        }
        TextForm form = column.form();
        if (form != null) {
            fields.put("pattern", form.pattern());
            fields.put("example", form.example());
        }
        if (!column.aliases().isEmpty()) {
            fields.put("aliases", column.aliases());
        }
        putConventions(column.conventions(), fields);
        return fields;
    }

    private static void putConventions(Conventions conventions, Map<String, Object> fields) {
        if (!conventions.equals(Conventions.UNSTATED)) {
            fields.put(
                    "conventions",
                    Map.of(
                            "decimal", conventions.decimal().name(),
                            "dates", conventions.dates().name(),
                            "empty_marks", conventions.emptyMarks()));
        }
    }

    private static Map<String, String> texts(LocalizedText text) {
        var byTag = new TreeMap<String, String>();
        text.byLanguage().forEach((language, t) -> byTag.put(language.tag(), t));
        return byTag;
    }
}
