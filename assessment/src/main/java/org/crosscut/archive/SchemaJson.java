package org.crosscut.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.language.LocalizedText;

/// The schema that a submission was read by, kept beside it so that it can be read when the
/// catalogue has long moved on.
final class SchemaJson {
    private SchemaJson() {}

    static byte[] bytes(Dataset dataset) {
        return CanonicalJson.bytes(
                Map.of(
                        "dataset", dataset.name(),
                        "version", dataset.version(),
                        "kind", dataset.kind().name(),
                        "title", texts(dataset.title()),
                        "columns", dataset.columns().stream().map(SchemaJson::column).toList()));
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
        return fields;
    }

    private static Map<String, String> texts(LocalizedText text) {
        var byTag = new TreeMap<String, String>();
        text.byLanguage().forEach((language, t) -> byTag.put(language.tag(), t));
        return byTag;
    }
}
