package org.crosscut.catalogue;

import java.util.Map;
import org.crosscut.diagnostic.Place;

/// Where a part of the catalogue was written, so that a later stage can point at it.
///
/// @param file relative to the catalogue's parent, with `/`
/// @param values line and column of each value by JSON pointer, such as `/columns/2/type`
/// @param keys line and column of each key by the pointer of its value
public record Origin(String file, Map<String, Place.Text> values, Map<String, Place.Text> keys) {
    /// The place of the value, or of the nearest enclosing one that is known.
    public Place at(String pointer) {
        String p = pointer;
        while (!p.isEmpty()) {
            Place.Text place = values.get(p);
            if (place != null) {
                return place;
            }
            p = p.substring(0, p.lastIndexOf('/'));
        }
        return new Place.Text(file, 1, 1);
    }

    /// The place of the key that the value stands under; of an item of a list, its own.
    public Place key(String pointer) {
        Place.Text key = keys.get(pointer);
        return key == null ? at(pointer) : key;
    }
}
