package org.crosscut.bench.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `NAME.json`: `paragraphs`, each with `type`, `paragraph_type`, `paragraph_level`, `prefix`,
/// `text` and perhaps `directives`.
final class LabelFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LabelFile() {}

    static List<LabelledRow> read(Path file) {
        var rows = new ArrayList<LabelledRow>();
        for (JsonNode node : MAPPER.readTree(file).path("paragraphs")) {
            String type = text(node, "type");
            String prefix = text(node, "prefix");
            var directives = new ArrayList<LabelledDirective>();
            node.path("directives").forEach(d -> directives.add(directive(d)));
            rows.add(
                    new LabelledRow(
                            type.equals("paragraph") ? text(node, "paragraph_type") : type,
                            LabelledRow.bare(prefix),
                            node.path("paragraph_level").asInt(0),
                            prefix + " " + text(node, "text"),
                            directives));
        }
        return rows;
    }

    private static LabelledDirective directive(JsonNode node) {
        var addressees = new ArrayList<String>();
        node.path("addressees").forEach(a -> addressees.add(a.asString("")));
        var kinds = new ArrayList<String>();
        node.path("deliverables").forEach(d -> kinds.add(text(d, "type")));
        return new LabelledDirective(
                text(node, "verb"),
                text(node, "verb_text"),
                text(node, "class"),
                addressees,
                kinds);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : "";
    }
}
