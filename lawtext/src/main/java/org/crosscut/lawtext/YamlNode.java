package org.crosscut.lawtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.source.SourceReader;
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

/// YAML of which every value knows its place; scalars are kept as written.
sealed interface YamlNode {
    Place place();

    record Mapping(Place place, Map<String, YamlNode> entries, Map<String, Place> keys)
            implements YamlNode {}

    record Items(Place place, List<YamlNode> items) implements YamlNode {}

    record Scalar(Place place, String text) implements YamlNode {}

    static Checked<YamlNode> read(String file, byte[] bytes) {
        var problems = new ArrayList<Diagnostic>();
        switch (SourceReader.utf8(file, bytes)) {
            case Checked.Bad<List<String>> bad -> {
                return new Checked.Bad<>(bad.problems());
            }
            case Checked.Good<List<String>>(List<String> lines, var _) -> {
                try {
                    YamlNode root =
                            compose(String.join("\n", lines))
                                    .map(node -> of(node, file, problems))
                                    .orElseGet(() -> new Items(Place.file(file), List.of()));
                    return Checked.of(root, problems);
                } catch (MarkedYamlEngineException e) {
                    Place place = e.getProblemMark().map(m -> at(file, m)).orElse(Place.file(file));
                    return syntax(place, e.getProblem());
                } catch (YamlEngineException e) {
                    return syntax(Place.file(file), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<Node> compose(String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setSchema(new JsonSchema())
                        .setMaxAliasesForCollections(20)
                        .setCodePointLimit(3_000_000)
                        .build();
        return new Compose(settings).composeString(text);
    }

    private static YamlNode of(Node node, String file, List<Diagnostic> problems) {
        Place place = node.getStartMark().map(m -> at(file, m)).orElse(Place.file(file));
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, place, file, problems);
            case SequenceNode items ->
                    new Items(
                            place,
                            items.getValue().stream().map(n -> of(n, file, problems)).toList());
            case ScalarNode scalar -> new Scalar(place, scalar.getValue());
            default -> throw new IllegalStateException("a node of kind " + node.getNodeType());
        };
    }

    private static Mapping mapping(
            MappingNode mapping, Place place, String file, List<Diagnostic> problems) {
        var entries = new LinkedHashMap<String, YamlNode>();
        var keys = new LinkedHashMap<String, Place>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Place at = keyNode.getStartMark().map(m -> at(file, m)).orElse(place);
            keys.put(key, at);
            if (entries.put(key, of(tuple.getValueNode(), file, problems)) != null) {
                problems.add(Diagnostic.of(ResolutionCode.KEY_REPEATED, at, "key", key));
            }
        }
        return new Mapping(place, entries, keys);
    }

    private static Checked<YamlNode> syntax(Place place, String found) {
        return new Checked.Bad<>(
                List.of(Diagnostic.of(ResolutionCode.BAD_YAML, place, "found", found)));
    }

    private static Place at(String file, Mark mark) {
        return new Place.Text(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
