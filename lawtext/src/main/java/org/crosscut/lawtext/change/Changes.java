package org.crosscut.lawtext.change;

import java.util.List;
import org.crosscut.lawtext.Resolution;

/// Two resolutions compared.
///
/// @param all in the order of the later one; what was dropped stands behind, in its own order
public record Changes(Resolution before, Resolution after, List<Change> all) {
    public Changes {
        all = List.copyOf(all);
    }

    public List<Change> of(Change.Kind kind) {
        return all.stream().filter(c -> c.kind() == kind).toList();
    }
}
