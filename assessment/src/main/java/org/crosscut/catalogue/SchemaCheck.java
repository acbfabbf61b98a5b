package org.crosscut.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks YAML files against the published schemas and says what is wrong in the catalogue's words.
final class SchemaCheck {
    private static final String FOLDER = "org/crosscut/catalogue/schema/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();

    /// @param kind `topic`, `dataset`, `control`, `indicator`, `table`, `reference` or `case`
    void check(YamlFile file, String kind, Problems problems) {
        Schema schema =
                schemas.computeIfAbsent(
                        kind,
                        k ->
                                registry.getSchema(
                                        SchemaLocation.of(
                                                "classpath:" + FOLDER + k + ".schema.json")));
        for (Error error : schema.validate(file.tree())) {
            repairMisspelling(file, error, problems);
        }
        var seen = new HashSet<String>();
        for (Error error : schema.validate(file.tree())) {
            String id =
                    error.getInstanceLocation() + " " + error.getKeyword() + error.getProperty();
            if (seen.add(id)) {
                report(file, error, problems);
            }
        }
    }

    /// A name that differs by a letter or two from one that is not there is reported and read as
    /// the name that was meant, so that it does not count as missing too.
    private void repairMisspelling(YamlFile file, Error error, Problems problems) {
        if (!error.getKeyword().equals("additionalProperties")) {
            return;
        }
        String pointer = error.getInstanceLocation().toString();
        String nearest = Nearest.to(error.getProperty(), names(rule(error).path("properties")));
        if (nearest.isEmpty() || file.tree().at(pointer).has(nearest)) {
            return;
        }
        report(file, error, problems);
        file.rename(pointer, error.getProperty(), nearest);
    }

    private void report(YamlFile file, Error error, Problems problems) {
        String pointer = error.getInstanceLocation().toString();
        Place place = file.valueAt(pointer);
        JsonNode value = file.tree().at(pointer);
        JsonNode rule = rule(error);
        String property = error.getProperty() == null ? "" : error.getProperty();
        switch (error.getKeyword()) {
            case "additionalProperties" -> {
                List<String> allowed = names(rule.path("properties"));
                problems.add(
                        CatalogueCode.UNKNOWN_PROPERTY,
                        file.keyAt(pointer + "/" + YamlFile.escape(property)),
                        "property",
                        property,
                        "nearest",
                        Nearest.to(property, allowed),
                        "allowed",
                        String.join(", ", allowed));
            }
            case "required" -> {
                if (property.equals("en") || property.equals("zh")) {
                    problems.add(
                            CatalogueCode.MISSING_TRANSLATION,
                            place,
                            "language",
                            property,
                            "property",
                            last(pointer));
                } else {
                    problems.add(
                            CatalogueCode.MISSING_PROPERTY,
                            place,
                            "property",
                            property,
                            "meaning",
                            description(rule.path("properties").path(property)));
                }
            }
            case "type" ->
                    problems.add(
                            CatalogueCode.WRONG_TYPE,
                            place,
                            "property",
                            last(pointer),
                            "found",
                            kind(value),
                            "wanted",
                            wanted(rule.path("type")));
            case "enum" -> {
                List<String> allowed = strings(rule.path("enum"));
                problems.add(
                        CatalogueCode.NOT_ALLOWED_VALUE,
                        place,
                        "value",
                        shown(value),
                        "property",
                        last(pointer),
                        "nearest",
                        Nearest.to(shown(value), allowed),
                        "allowed",
                        String.join(", ", allowed));
            }
            case "pattern" ->
                    problems.add(
                            CatalogueCode.WRONG_FORM,
                            place,
                            "value",
                            shown(value),
                            "property",
                            last(pointer),
                            "form",
                            form(rule));
            case "minLength", "minItems", "minProperties" ->
                    problems.add(
                            CatalogueCode.EMPTY_VALUE,
                            place,
                            "property",
                            last(pointer),
                            "meaning",
                            description(rule));
            case "uniqueItems" ->
                    problems.add(
                            CatalogueCode.REPEATED_VALUE,
                            place,
                            "property",
                            last(pointer),
                            "value",
                            repeated(value));
            case "minimum", "maximum" ->
                    problems.add(
                            CatalogueCode.NUMBER_OUT_OF_RANGE,
                            place,
                            "value",
                            shown(value),
                            "property",
                            last(pointer),
                            "least",
                            rule.path("minimum").asString(""),
                            "most",
                            rule.path("maximum").asString(""));
            default -> throw new IllegalStateException("no words for " + error);
        }
    }

    /// The object of the schema that holds the keyword.
    private JsonNode rule(Error error) {
        String iri = String.valueOf(error.getSchemaLocation().getAbsoluteIri());
        String fragment = error.getSchemaLocation().getFragment().toString();
        JsonNode document =
                documents.computeIfAbsent(
                        iri.substring(iri.lastIndexOf('/') + 1), SchemaCheck::document);
        String keyword = "/" + error.getKeyword();
        int end = fragment.lastIndexOf(keyword);
        return document.at(fragment.substring(0, Math.max(end, 0)));
    }

    private static JsonNode document(String name) {
        try (var in = SchemaCheck.class.getResourceAsStream("schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing schema " + name);
            }
            return MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The schema's own words, those of a shared part where it has none.
    private String description(JsonNode rule) {
        if (rule.has("description")) {
            return rule.path("description").asString();
        }
        String ref = rule.path("$ref").asString("");
        if (ref.isEmpty()) {
            return "";
        }
        String name = ref.substring(0, ref.indexOf('#'));
        JsonNode document =
                documents.computeIfAbsent(
                        name.isEmpty() ? "common.schema.json" : name, SchemaCheck::document);
        return document.at(ref.substring(ref.indexOf('#') + 1)).path("description").asString("");
    }

    private String form(JsonNode rule) {
        String description = description(rule);
        return description.isEmpty() ? rule.path("pattern").asString("") : description;
    }

    private static List<String> names(JsonNode object) {
        return object.propertyNames().stream().toList();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static String wanted(JsonNode type) {
        return (type.isArray() ? strings(type) : List.of(type.asString("")))
                .stream().map(SchemaCheck::word).collect(Collectors.joining(", "));
    }

    /// A type of JSON as an author of YAML calls it.
    private static String word(String type) {
        return switch (type) {
            case "string" -> "text";
            case "array" -> "list";
            case "object" -> "mapping";
            case "null" -> "empty";
            default -> type;
        };
    }

    private static String repeated(JsonNode array) {
        return strings(array).stream()
                .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static String kind(JsonNode value) {
        return value.isIntegralNumber()
                ? "integer"
                : word(value.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.asString("") : value.toString();
    }

    /// The property's name; of an item the list's.
    private static String last(String pointer) {
        String list = pointer.replaceFirst("(/[0-9]+)+$", "");
        return list.substring(list.lastIndexOf('/') + 1).replace("~1", "/");
    }
}
