package org.crosscut.catalogue;

import java.util.List;
import java.util.Map;
import org.crosscut.diagnostic.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A YAML file as a tree, with the places of its values and keys.
///
/// @param values place of each value by JSON pointer
/// @param keys place of each key by the pointer of its value
record YamlFile(
        String file, JsonNode tree, Map<String, Place.Text> values, Map<String, Place.Text> keys) {
    Entry root() {
        return new Entry(this, tree, "");
    }

    Origin origin() {
        return new Origin(file, Map.copyOf(values), Map.copyOf(keys));
    }

    /// The place of a key, or of the nearest enclosing value that is known.
    Place keyAt(String pointer) {
        return new Origin(file, values, keys).key(pointer);
    }

    Place valueAt(String pointer) {
        return new Origin(file, values, keys).at(pointer);
    }

    /// Reads a property under another name, at its place.
    void rename(String object, String from, String to) {
        if (tree.at(object) instanceof ObjectNode node) {
            node.set(to, node.get(from));
            node.remove(from);
            move(values, object + "/" + escape(from), object + "/" + escape(to));
            move(keys, object + "/" + escape(from), object + "/" + escape(to));
        }
    }

    private static void move(Map<String, Place.Text> places, String from, String to) {
        for (String pointer : List.copyOf(places.keySet())) {
            if (pointer.equals(from) || pointer.startsWith(from + "/")) {
                Place.Text place = places.remove(pointer);
                if (place != null) {
                    places.put(to + pointer.substring(from.length()), place);
                }
            }
        }
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
