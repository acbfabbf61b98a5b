package org.crosscut.lawtext;

import java.util.List;

/// A lettered part of a provision.
///
/// @param letter as printed, without its brackets
/// @param path the official way to cite it, such as `51(b)`
public record Part(String letter, String path, Passage passage) {
    public String text() {
        return passage.text();
    }

    public List<FootnoteMark> footnotes() {
        return passage.footnotes();
    }
}
