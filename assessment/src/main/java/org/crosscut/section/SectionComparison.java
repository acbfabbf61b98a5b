package org.crosscut.section;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Compares the sections of two languages: the same blocks in the same order, and between two
/// blocks the same figures, whose order the grammar of each language decides.
public final class SectionComparison {
    private SectionComparison() {}

    /// The first difference, at the place in the other section; nothing if there is none.
    public static List<Diagnostic> compare(
            String file, List<SectionBlock> first, String otherFile, List<SectionBlock> other) {
        List<SectionBlock> wanted = ordered(first);
        List<SectionBlock> found = ordered(other);
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            SectionBlock one = i < wanted.size() ? wanted.get(i) : null;
            SectionBlock two = i < found.size() ? found.get(i) : null;
            if (one != null && two != null && one.shown().equals(two.shown())) {
                continue;
            }
            Place place = two != null ? two.place() : new Place.Text(otherFile, lastLine(other), 1);
            return List.of(
                    Diagnostic.of(
                            SectionCode.LANGUAGES_DIFFER,
                            place,
                            "found",
                            two == null ? "" : two.shown(),
                            "wanted",
                            one == null ? "" : one.shown(),
                            "other",
                            one == null ? file : one.place().shown()));
        }
        return List.of();
    }

    private static int lastLine(List<SectionBlock> blocks) {
        return blocks.isEmpty() ? 1 : blocks.getLast().place().line();
    }

    /// Figures between two blocks in one order, whatever the language.
    private static List<SectionBlock> ordered(List<SectionBlock> blocks) {
        var ordered = new ArrayList<SectionBlock>();
        var figures = new ArrayList<SectionBlock>();
        for (SectionBlock block : blocks) {
            if (block.kind().isInline()) {
                figures.add(block);
            } else {
                flush(figures, ordered);
                ordered.add(block);
            }
        }
        flush(figures, ordered);
        return ordered;
    }

    private static void flush(List<SectionBlock> figures, List<SectionBlock> ordered) {
        figures.sort(java.util.Comparator.comparing(SectionBlock::shown));
        ordered.addAll(figures);
        figures.clear();
    }
}
