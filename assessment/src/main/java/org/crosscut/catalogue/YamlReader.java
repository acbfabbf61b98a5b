package org.crosscut.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads YAML 1.2 into a tree and keeps the place of every key and value. Duplicate keys, anchors
/// and tags are refused: what is written is what is meant.
final class YamlReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OWN_TAGS = "tag:yaml.org,2002:";

    private final String file;
    private final Problems problems;
    private final Map<String, Place.Text> values = new HashMap<>();
    private final Map<String, Place.Text> keys = new HashMap<>();

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The tree; null if the text is no YAML at all.
    static @Nullable YamlFile read(String file, String text, Problems problems) {
        return new YamlReader(file, problems).read(text);
    }

    private @Nullable YamlFile read(String text) {
        var settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setSchema(new JsonSchema())
                        .setCodePointLimit(1_000_000)
                        .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(CatalogueCode.EMPTY_FILE, Place.file(file));
                return null;
            }
            return new YamlFile(file, tree(root.get(), ""), values, keys);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::place).orElse(new Place.Text(file, 1, 1));
            problems.add(CatalogueCode.NOT_YAML, place, "problem", e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(
                    CatalogueCode.NOT_YAML,
                    new Place.Text(file, 1, 1),
                    "problem",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return null;
    }

    private JsonNode tree(Node node, String pointer) {
        if (values.size() > 1 && node.isRecursive()) {
            return NODES.nullNode();
        }
        values.put(pointer, place(node));
        refuseAnchor(node);
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("unknown node " + node);
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            String p = pointer + "/" + YamlFile.escape(key);
            if (object.has(key)) {
                problems.add(
                        CatalogueCode.DUPLICATE_PROPERTY,
                        place(tuple.getKeyNode()),
                        "property",
                        key,
                        "first",
                        String.valueOf(keys.get(p) == null ? 0 : keys.get(p).line()));
                continue;
            }
            keys.put(p, place(tuple.getKeyNode()));
            object.set(key, tree(tuple.getValueNode(), p));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(tree(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        String tag = scalar.getTag().getValue();
        if (!tag.startsWith(OWN_TAGS)) {
            problems.add(CatalogueCode.ANCHOR_OR_TAG, place(scalar), "shown", tag);
        }
        return switch (tag.substring(tag.lastIndexOf(':') + 1)) {
            case "int" -> NODES.numberNode(new BigInteger(text));
            case "float" -> decimal(text);
            case "bool" -> NODES.booleanNode(Boolean.parseBoolean(text));
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text);
        };
    }

    private static JsonNode decimal(String text) {
        return text.contains("inf") || text.contains("nan")
                ? NODES.stringNode(text)
                : NODES.numberNode(new BigDecimal(text));
    }

    private void refuseAnchor(Node node) {
        node.getAnchor()
                .ifPresent(anchor ->
                        problems.add(
                                CatalogueCode.ANCHOR_OR_TAG, place(node), "shown", "&" + anchor));
        if (!(node instanceof ScalarNode) && !node.getTag().getValue().startsWith(OWN_TAGS)) {
            problems.add(
                    CatalogueCode.ANCHOR_OR_TAG, place(node), "shown", node.getTag().getValue());
        }
    }

    private Place.Text place(Node node) {
        return place(node.getStartMark().orElseThrow());
    }

    private Place.Text place(Mark mark) {
        return new Place.Text(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
