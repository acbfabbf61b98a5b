package org.crosscut.lawtext.change;

import java.util.Locale;
import java.util.Optional;
import org.crosscut.lawtext.StableJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes changes as JSON: the same bytes for the same resolutions on every machine.
public final class ChangesJson {
    public String write(Changes changes) {
        ObjectNode root = StableJson.object();
        root.put("before", changes.before().symbol());
        root.put("after", changes.after().symbol());
        ObjectNode counts = root.putObject("counts");
        for (Change.Kind kind : Change.Kind.values()) {
            counts.put(lower(kind.name()), changes.of(kind).size());
        }
        ArrayNode all = root.putArray("changes");
        changes.all().forEach(c -> all.add(change(c)));
        return StableJson.write(root);
    }

    public String write(Chain chain) {
        ObjectNode root = StableJson.object();
        ArrayNode symbols = root.putArray("resolutions");
        chain.resolutions().forEach(r -> symbols.add(r.symbol()));
        ArrayNode requests = root.putArray("requests");
        for (Chain.History history : chain.histories()) {
            ObjectNode node = request(history.request());
            node.put("since", history.since().resolution().symbol());
            node.put("repetitions", history.repetitions());
            ArrayNode forms = node.putArray("forms");
            for (Chain.Form form : history.forms()) {
                ObjectNode one = request(form.request());
                one.put("resolution", form.resolution().symbol());
                form.change().ifPresent(c -> one.set("change", change(c)));
                forms.add(one);
            }
            requests.add(node);
        }
        return StableJson.write(root);
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = StableJson.object();
        node.put("kind", lower(change.kind().name()));
        put(node, "before", change.before());
        put(node, "after", change.after());
        // Rounded, so that no machine's last digit shows.
        node.put("likeness", Math.round(change.likeness() * 1000) / 1000.0);
        ArrayNode alterations = node.putArray("alterations");
        for (Alteration alteration : change.alterations()) {
            ObjectNode one = alterations.addObject();
            one.put("kind", lower(alteration.kind().name()));
            one.put("before", alteration.before());
            one.put("after", alteration.after());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<Request> request) {
        if (request.isPresent()) {
            node.set(name, request(request.get()));
        } else {
            node.putNull(name);
        }
    }

    private static ObjectNode request(Request request) {
        ObjectNode node = StableJson.object();
        node.put("path", request.path());
        node.put("ordinal", request.ordinal());
        node.put("verb", request.verb());
        node.put("text", request.text());
        return node;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
