package org.crosscut.bench.reading;

import java.util.List;

/// A directive as a label describes it.
///
/// @param verb normalized; empty where the label has none
/// @param verbClass empty where the label has none
/// @param kinds of deliverables
record LabelledDirective(
        String verb,
        String printed,
        String verbClass,
        List<String> addressees,
        List<String> kinds) {
    LabelledDirective {
        addressees = List.copyOf(addressees);
        kinds = List.copyOf(kinds);
    }
}
