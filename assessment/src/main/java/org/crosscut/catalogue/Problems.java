package org.crosscut.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Collects what is wrong while a catalogue is read.
final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();

    void add(CatalogueCode code, Place place, String... facts) {
        found.add(Diagnostic.of(code, place, facts));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
