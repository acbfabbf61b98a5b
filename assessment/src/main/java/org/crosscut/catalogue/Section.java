package org.crosscut.catalogue;

import org.crosscut.language.Language;

/// A topic's section of the report in one language: CommonMark with value, table, chart and
/// findings blocks.
public record Section(Language language, String file, String markdown) {}
