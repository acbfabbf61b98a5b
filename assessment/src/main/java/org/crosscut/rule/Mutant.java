package org.crosscut.rule;

import org.crosscut.diagnostic.Place;

/// A rule with one small change, which at least one case must notice.
///
/// @param place of the operator that was changed
/// @param change such as `<= became <`
public record Mutant(Place place, String change, CompiledRule rule) {}
