package org.crosscut.catalogue;

import org.crosscut.diagnostic.Place;
import org.crosscut.language.LocalizedText;

/// What has to hold in every row of a dataset.
///
/// @param title what it asks, as a sentence
/// @param holds a condition of SQL over the row's columns; a row of which it cannot be told passes
/// @param place of the condition
public record RowRule(LocalizedText title, String holds, Place place) {}
