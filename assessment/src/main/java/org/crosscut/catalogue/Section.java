package org.crosscut.catalogue;

import org.crosscut.language.Language;

/// A topic's words in one language: its section of the report, or its follow-up text. CommonMark
/// with value, table, chart and findings blocks.
public record Section(Language language, String file, String markdown) {}
