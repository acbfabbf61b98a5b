package org.crosscut.lawtext.sidebyside;

import java.util.List;
import org.crosscut.lawtext.Resolution;

/// Two language versions compared.
///
/// @param differences in the order of the text
/// @param directives how many pairs of directives there are, those with one side missing included
/// @param agreeing of these, how many have the same verb and addressees
/// @param limits how many limits either version sets, those in both counted once
/// @param limitsAgreeing of these, how many both set alike
public record Comparison(
        Resolution one,
        Resolution other,
        List<Pair> pairs,
        List<Difference> differences,
        int directives,
        int agreeing,
        int limits,
        int limitsAgreeing) {
    public Comparison {
        pairs = List.copyOf(pairs);
        differences = List.copyOf(differences);
    }

    public List<Difference> at(String path) {
        return differences.stream().filter(d -> d.path().equals(path)).toList();
    }
}
