/// The engine in the process: DuckDB in memory, without access to anything outside. It does not
/// know the catalogue's topics or the archive's layout.
@NullMarked
package org.crosscut.engine.duckdb;

import org.jspecify.annotations.NullMarked;
