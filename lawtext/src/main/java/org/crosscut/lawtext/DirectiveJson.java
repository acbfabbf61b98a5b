package org.crosscut.lawtext;

import java.util.List;
import java.util.Locale;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Deliverable;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Due;
import org.crosscut.lawtext.directive.Limit;
import org.crosscut.lawtext.directive.Phrase;
import org.crosscut.lawtext.directive.Reference;
import org.crosscut.lawtext.directive.Span;
import org.crosscut.lawtext.directive.Vehicle;
import org.crosscut.lawtext.directive.Verb;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes directives and references as JSON. Spans are places in the paragraph's text; what a
/// directive does not tell is null.
final class DirectiveJson {
    private DirectiveJson() {}

    static ArrayNode directives(Paragraph paragraph) {
        ArrayNode nodes = StableJson.array();
        paragraph.directives().forEach(d -> nodes.add(directive(d, paragraph.text())));
        return nodes;
    }

    static ArrayNode references(Paragraph paragraph) {
        ArrayNode nodes = StableJson.array();
        for (Reference reference : paragraph.references()) {
            ObjectNode node = nodes.addObject();
            node.put("type", reference.type().word());
            putOrNull(node, "target", reference.target());
            node.put("printed", reference.printed());
            node.put("relative", reference.isRelative());
            node.put("relation", reference.relation().word());
            node.set("span", span(reference.span()));
        }
        return nodes;
    }

    private static ObjectNode directive(Directive directive, String text) {
        ObjectNode node = StableJson.object();
        putOrNull(node, "verb", directive.verb().map(Verb::name).orElse(""));
        putOrNull(node, "verb_text", directive.verb().map(Verb::printed).orElse(""));
        putOrNull(node, "class", directive.verb().map(v -> v.verbClass().word()).orElse(""));
        ArrayNode addressees = node.putArray("addressees");
        directive.addressees().forEach(a -> addressees.add(addressee(a)));
        ArrayNode deliverables = node.putArray("deliverables");
        directive.deliverables().forEach(d -> deliverables.add(deliverable(d)));
        putOrNull(
                node,
                "vehicle",
                directive.vehicles().isEmpty() ? "" : directive.vehicles().getFirst().kind());
        ArrayNode vehicles = node.putArray("vehicles");
        directive.vehicles().forEach(v -> vehicles.add(vehicle(v)));
        node.set("due", due(directive.due()));
        ArrayNode limits = node.putArray("limits");
        directive.limits().forEach(l -> limits.add(limit(l)));
        node.set("qualifications", phrases(directive.qualifications()));
        node.set("conditions", phrases(directive.conditions()));
        directive
                .alternative()
                .ifPresentOrElse(
                        a -> node.set("alternative", phrase(a)), () -> node.putNull("alternative"));
        directive
                .repeats()
                .ifPresentOrElse(
                        r -> node.set("repeats", phrase(r)), () -> node.putNull("repeats"));
        ArrayNode untold = node.putArray("untold");
        directive.untold().forEach(u -> untold.add(u.word()));
        node.put("text", directive.text(text));
        node.set("span", span(directive.span()));
        return node;
    }

    private static ObjectNode addressee(Addressee addressee) {
        ObjectNode node = StableJson.object();
        node.put("name", addressee.name());
        putOrNull(node, "printed", addressee.printed());
        node.put("role", addressee.role().word());
        node.put("listed", addressee.isListed());
        node.set("span", span(addressee.span()));
        return node;
    }

    private static ObjectNode deliverable(Deliverable deliverable) {
        ObjectNode node = StableJson.object();
        node.put("kind", deliverable.kind());
        node.put("text", deliverable.text());
        node.set("span", span(deliverable.span()));
        return node;
    }

    private static ObjectNode vehicle(Vehicle vehicle) {
        ObjectNode node = StableJson.object();
        node.put("kind", vehicle.kind());
        if (vehicle.session() > 0) {
            node.put("session", vehicle.session());
        } else {
            node.putNull("session");
        }
        node.put("printed", vehicle.printed());
        node.set("span", span(vehicle.span()));
        return node;
    }

    private static ObjectNode due(Due due) {
        ObjectNode node = StableJson.object();
        node.put("kind", word(due.kind().name()));
        putOrNull(node, "value", due.value());
        putOrNull(node, "printed", due.printed());
        node.set("span", span(due.span()));
        return node;
    }

    private static ObjectNode limit(Limit limit) {
        ObjectNode node = StableJson.object();
        node.put("operator", word(limit.operator().name()));
        node.put("inclusive", limit.operator().isInclusive());
        node.put("value", limit.value().toPlainString());
        putOrNull(node, "unit", limit.unit());
        node.put("printed", limit.printed());
        node.set("span", span(limit.span()));
        return node;
    }

    private static ArrayNode phrases(List<Phrase> phrases) {
        ArrayNode nodes = StableJson.array();
        phrases.forEach(p -> nodes.add(phrase(p)));
        return nodes;
    }

    private static ObjectNode phrase(Phrase phrase) {
        ObjectNode node = StableJson.object();
        node.put("name", phrase.name());
        node.put("printed", phrase.printed());
        node.set("span", span(phrase.span()));
        return node;
    }

    private static ObjectNode span(Span span) {
        return StableJson.object().put("start", span.start()).put("end", span.end());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void putOrNull(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
