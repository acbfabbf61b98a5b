/// Rules, compiled before they run: SQL is parsed, typed and checked against the shapes of the
/// tables, and becomes the engine's SQL, column lineage and classification. It knows no data and no
/// engine's connection, and it is the only package that imports Calcite.
@NullMarked
package org.crosscut.rule;

import org.jspecify.annotations.NullMarked;
