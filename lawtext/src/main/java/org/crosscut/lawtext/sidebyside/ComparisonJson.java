package org.crosscut.lawtext.sidebyside;

import java.util.Locale;
import java.util.Optional;
import org.crosscut.lawtext.StableJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a comparison of two language versions as JSON: the same bytes on every machine.
public final class ComparisonJson {
    public String write(Comparison comparison) {
        ObjectNode root = StableJson.object();
        root.put("symbol", comparison.one().symbol());
        root.put("one", comparison.one().language().tag());
        root.put("other", comparison.other().language().tag());
        root.put("directives", comparison.directives());
        root.put("agreeing", comparison.agreeing());
        root.put("limits", comparison.limits());
        root.put("limits_agreeing", comparison.limitsAgreeing());
        ArrayNode differences = root.putArray("differences");
        for (Difference difference : comparison.differences()) {
            ObjectNode node = differences.addObject();
            node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            node.put("path", difference.path());
            node.put("what", difference.what());
            side(node, "one", difference.one());
            side(node, "other", difference.other());
        }
        return StableJson.write(root);
    }

    private static void side(ObjectNode to, String name, Optional<Difference.Side> side) {
        if (side.isEmpty()) {
            to.putNull(name);
            return;
        }
        ObjectNode node = to.putObject(name);
        node.put("printed", side.get().printed());
        ArrayNode span = node.putArray("span");
        span.add(side.get().span().start());
        span.add(side.get().span().end());
    }
}
