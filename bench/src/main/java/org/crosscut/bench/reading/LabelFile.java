package org.crosscut.bench.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `NAME.json`: `paragraphs`, each with `type`, `paragraph_type`, `paragraph_level`,
/// `prefix`, `text` and perhaps `directives`.
final class LabelFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Pattern NUMERAL = Pattern.compile("[IVXL]+|[A-Z]\\.?");

    private LabelFile() {}

    static List<LabelledRow> read(Path file) {
        var rows = new ArrayList<LabelledRow>();
        String alone = "";
        for (JsonNode node : MAPPER.readTree(file).path("paragraphs")) {
            String type = text(node, "type");
            boolean isHeading = type.equals("heading");
            // A numeral and its title stand now in one label, now in two.
            if (isHeading
                    && alone.isEmpty()
                    && NUMERAL.matcher(text(node, "prefix")).matches()
                    && text(node, "text").isEmpty()) {
                alone = text(node, "prefix");
                continue;
            }
            if (!alone.isEmpty()) {
                if (!isHeading || !text(node, "prefix").isEmpty()) {
                    rows.add(new LabelledRow("heading", "", 0, alone, false, List.of()));
                    alone = "";
                }
            }
            String prefix = text(node, "prefix");
            var directives = new ArrayList<LabelledDirective>();
            node.path("directives").forEach(d -> directives.add(directive(d)));
            rows.add(
                    new LabelledRow(
                            type.equals("paragraph") ? text(node, "paragraph_type") : type,
                            type.equals("paragraph") ? LabelledRow.bare(prefix) : "",
                            node.path("paragraph_level").asInt(0),
                            alone + prefix + " " + text(node, "text"),
                            false,
                            directives));
            alone = "";
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
