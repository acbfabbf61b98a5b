package org.crosscut.assess;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Findings as they were written once, read only if someone looks at one: most assessments after a
/// new file hand on nearly all findings of the one before, and nobody looks at them on the way.
final class KeptFindings extends AbstractList<Finding> {
    private final String control;

    // JSON arrays without white space, one after the other.
    private final List<byte[]> pieces;

    private @Nullable List<Finding> read;

    /// @param pieces each a JSON array of findings, as [AssessmentStore] writes them
    KeptFindings(String control, List<byte[]> pieces) {
        this.control = control;
        this.pieces = List.copyOf(pieces);
    }

    /// All findings of all parts, unread if they are.
    static List<Finding> joined(String control, List<ControlResult> parts) {
        var pieces = new ArrayList<byte[]>();
        for (ControlResult part : parts) {
            if (!(part.findings() instanceof KeptFindings kept)) {
                return parts.stream().flatMap(p -> p.findings().stream()).toList();
            }
            pieces.addAll(kept.pieces);
        }
        return new KeptFindings(control, pieces);
    }

    /// The same as one JSON array.
    String json() {
        return pieces.stream()
                .map(p -> new String(p, 1, p.length - 2, StandardCharsets.UTF_8))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public Finding get(int index) {
        return read().get(index);
    }

    @Override
    public int size() {
        return read().size();
    }

    private List<Finding> read() {
        List<Finding> all = read;
        if (all == null) {
            all =
                    pieces.stream()
                            .flatMap(p -> AssessmentStore.findings(control, p).stream())
                            .toList();
            read = all;
        }
        return all;
    }
}
