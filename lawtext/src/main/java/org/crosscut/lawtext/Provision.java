package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.lawtext.directive.Directive;

/// A numbered operative paragraph with its parts.
///
/// @param lead what stands before the first lettered part; all of it where there is none
/// @param parts in order, those of deeper levels and the tail included
public record Provision(Paragraph lead, List<Part> parts) {
    public Provision {
        parts = List.copyOf(parts);
    }

    /// The official number as printed.
    public String number() {
        return lead.number();
    }

    /// Unique in its resolution; the same as the number where that is.
    public String path() {
        return lead.path();
    }

    public Section section() {
        return lead.section();
    }

    public Passage passage() {
        return lead.passage();
    }

    public String text() {
        return lead.text();
    }

    public List<FootnoteMark> footnotes() {
        return passage().footnotes();
    }

    /// Those of the parts included.
    public List<Directive> directives() {
        var all = new ArrayList<>(lead.directives());
        parts.forEach(p -> all.addAll(p.paragraph().directives()));
        return List.copyOf(all);
    }

    /// All source lines, those of the parts included.
    public LineRange lines() {
        return parts.isEmpty()
                ? passage().lines()
                : new LineRange(
                        passage().lines().first(), parts.getLast().passage().lines().last());
    }
}
