package org.crosscut.rule;

import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;

/// A column of a table as rules see it.
///
/// @param nullable whether a cell may be unknown
public record ColumnShape(
        String name, ColumnType type, boolean nullable, Classification classification) {}
