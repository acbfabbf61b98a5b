package org.crosscut.lawtext.graph;

import org.crosscut.lawtext.directive.Reference.Relation;

/// What one paragraph does with another resolution.
///
/// @param from symbol of the resolution that speaks
/// @param path of its paragraph
/// @param to symbol of the resolution that is spoken of, without its paragraphs
/// @param part of that resolution, such as `VII/11`; empty for the whole
/// @param isRead whether that resolution is among those read
public record Link(
        String from, String path, Relation relation, String to, String part, boolean isRead) {}
