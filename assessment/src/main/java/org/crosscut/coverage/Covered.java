package org.crosscut.coverage;

import java.util.List;
import org.crosscut.lawtext.Coverage;

/// Whether one thing that a provision must become is there.
///
/// @param by what gives it, or the one that would if nothing were lacking: names of datasets,
///   identities of controls and indicators, topics of sections
public record Covered(Coverage.Required required, Lack lack, List<String> by) {
    public Covered {
        by = List.copyOf(by);
    }

    public boolean isThere() {
        return lack == Lack.NOTHING;
    }
}
