package org.crosscut.catalogue;

/// A SQL file as its author wrote it.
///
/// @param file relative to the catalogue's parent, with `/`
public record SqlText(String file, String text) {}
