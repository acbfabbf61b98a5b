package org.crosscut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Renames in one YAML file what its place says is a name. A place is the keys from the root, `[]`
/// for the entries of a list and `*` for a key that is itself a name.
final class YamlRenaming {
    private final Renaming names;
    private final String kind;
    private final String own;

    YamlRenaming(Renaming names, Path file) {
        String[] stems = file.getFileName().toString().split("\\.", -1);
        boolean isTopic = stems[0].equals("topic");
        this.names = names;
        this.kind = stems.length > 2 ? stems[1] : stems[0];
        this.own = isTopic ? file.getName(0).toString() : stems[0];
    }

    String renamed(String text) {
        Node root =
                new Compose(LoadSettings.builder().build())
                        .composeString(text)
                        .orElseThrow(() -> new IllegalStateException("an empty file"));
        var settings = DumpSettings.builder().setWidth(1000).build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(renamed(root, "")).iterator());
    }

    private Node renamed(Node node, String place) {
        return switch (node) {
            case ScalarNode scalar -> text(scalar, value(place, scalar.getValue()));
            case SequenceNode list ->
                    new SequenceNode(
                            list.getTag(),
                            list.getValue().stream().map(n -> renamed(n, place + "[]")).toList(),
                            list.getFlowStyle());
            case MappingNode map -> {
                var entries = new ArrayList<NodeTuple>();
                for (NodeTuple entry : map.getValue()) {
                    ScalarNode key = (ScalarNode) entry.getKeyNode();
                    String name = key(place, key.getValue());
                    String inside = isNamed(place) ? "*" : name;
                    entries.add(
                            new NodeTuple(
                                    text(key, name),
                                    renamed(
                                            entry.getValueNode(),
                                            place.isEmpty() ? inside : place + "/" + inside)));
                }
                String former = former(place, map);
                if (!former.isEmpty()) {
                    entries.add(formerly(former));
                }
                yield new MappingNode(map.getTag(), entries, map.getFlowStyle());
            }
            default -> throw new IllegalStateException("no file holds " + node);
        };
    }

    private static Node text(ScalarNode node, String text) {
        return new ScalarNode(node.getTag(), text, node.getScalarStyle());
    }

    private static boolean isNamed(String place) {
        return switch (place) {
            case "columns",
                    "outcomes",
                    "values",
                    "settings",
                    "outcomes/*[]/key",
                    "values/*[]/key",
                    "outcomes/*[]/columns",
                    "values/*[]/columns",
                    "foreign_keys[]/columns" ->
                    true;
            default -> false;
        };
    }

    private String key(String place, String key) {
        return switch (place) {
            case "columns",
                    "outcomes/*[]/key",
                    "values/*[]/key",
                    "outcomes/*[]/columns",
                    "values/*[]/columns",
                    "foreign_keys[]/columns" ->
                    names.column(key);
            case "outcomes", "values" -> names.parts(key);
            case "settings" -> setting(key);
            default -> key;
        };
    }

    // The parameter keeps its name.
    private String setting(String key) {
        int dot = key.lastIndexOf('.');
        return names.parts(key.substring(0, dot)) + key.substring(dot);
    }

    private String value(String place, String text) {
        return switch (place) {
            case "columns[]/name",
                    "upgrades[]/columns[]/name",
                    "key[]",
                    "subject/key[]",
                    "entity",
                    "period",
                    "value",
                    "worst/column",
                    "emphasis",
                    "foreign_keys[]/columns/*" ->
                    names.column(text);
            case "rules[]/holds" -> names.sql(text);
            case "columns[]/codes", "columns/*/codes", "subject", "foreign_keys[]/dataset" ->
                    names.part(text);
            case "problems[]/file" -> names.part(text.replaceFirst("\\.csv$", "")) + ".csv";
            case "problems[]/at" -> {
                int colon = text.indexOf(':') + 1;
                yield text.substring(0, colon) + names.column(text.substring(colon));
            }
            default -> text;
        };
    }

    /// The name that the file or column had, if it is one that can say so.
    private String former(String place, MappingNode map) {
        boolean isPart = List.of("topic", "dataset", "control", "indicator").contains(kind);
        if (!names.keepsFormer() || !isPart) {
            return "";
        }
        if (place.isEmpty()) {
            return own;
        }
        return kind.equals("dataset") && place.equals("columns[]") ? name(map) : "";
    }

    private String name(MappingNode column) {
        for (NodeTuple entry : column.getValue()) {
            if (((ScalarNode) entry.getKeyNode()).getValue().equals("name")) {
                String name = ((ScalarNode) entry.getValueNode()).getValue();
                return names.column(name).equals(name) ? "" : name;
            }
        }
        throw new IllegalStateException("a column without name");
    }

    private static NodeTuple formerly(String name) {
        return new NodeTuple(
                new ScalarNode(Tag.STR, "formerly", ScalarStyle.PLAIN),
                new SequenceNode(
                        Tag.SEQ,
                        List.of(new ScalarNode(Tag.STR, name, ScalarStyle.DOUBLE_QUOTED)),
                        FlowStyle.FLOW));
    }
}
