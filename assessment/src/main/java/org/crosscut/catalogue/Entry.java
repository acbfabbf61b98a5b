package org.crosscut.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A value of a YAML file, with its place. Reading it never fails: whatever is missing or of
/// another type has been reported by the schema, and a default stands in for it, so that one run
/// can name the problems of all files.
record Entry(YamlFile file, JsonNode node, String pointer) {
    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean has(String key) {
        return at(key).isPresent();
    }

    Entry at(String key) {
        JsonNode child = node.isObject() ? node.get(key) : null;
        return new Entry(
                file,
                child == null ? MissingNode.getInstance() : child,
                pointer + "/" + YamlFile.escape(key));
    }

    List<Entry> items() {
        var items = new ArrayList<Entry>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                items.add(new Entry(file, item, pointer + "/" + items.size()));
            }
        }
        return items;
    }

    /// The entries of a mapping, in the order written.
    Map<String, Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> entries.put(name, at(name)));
        }
        return entries;
    }

    /// A scalar as text; empty for anything else.
    String text() {
        if (node.isBigDecimal()) {
            return node.decimalValue().toPlainString();
        }
        return node.isValueNode() && isPresent() ? node.asString() : "";
    }

    String text(String key) {
        return at(key).text();
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text.isEmpty() ? otherwise : text;
    }

    List<String> texts(String key) {
        return at(key).items().stream().map(Entry::text).toList();
    }

    boolean flag(String key) {
        return at(key).node.isBoolean() && at(key).node.booleanValue();
    }

    int number(String key, int otherwise) {
        JsonNode value = at(key).node;
        return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : otherwise;
    }

    @Nullable BigDecimal decimal(String key) {
        JsonNode value = at(key).node;
        return value.isNumber() ? value.decimalValue() : null;
    }

    /// The text in both languages; where one is missing the other stands in for it.
    LocalizedText localized(String key, String otherwise) {
        Entry text = at(key);
        String en = text.text("en", text.text("zh", otherwise));
        return LocalizedText.of(en, text.text("zh", en));
    }

    /// The constant that YAML writes in lower case with hyphens.
    <E extends Enum<E>> E word(String key, E otherwise) {
        String name = text(key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    /// A day; null if there is none. A text that looks like one but is not in the calendar is
    /// reported here, since the schema sees only its form.
    @Nullable LocalDate date(String key, Problems problems) {
        String text = text(key);
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(CatalogueCode.NOT_A_DATE, at(key).place(), "value", text);
            return null;
        }
    }

    Place place() {
        return file.valueAt(pointer);
    }

    Place keyPlace() {
        return file.keyAt(pointer);
    }
}
