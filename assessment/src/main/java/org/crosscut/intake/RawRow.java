package org.crosscut.intake;

import java.util.List;

/// A record as it stands in the file.
///
/// @param line on which it starts, from 1
record RawRow(long line, List<String> cells) {}
