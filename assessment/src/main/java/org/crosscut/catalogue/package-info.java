/// The catalogue as its authors wrote it: topics with their datasets, controls, indicators, tables,
/// sections and cases, and the reference tables, read from YAML, SQL, Markdown and CSV. It knows
/// neither the SQL inside (see `rule`) nor any data that offices send.
@NullMarked
package org.crosscut.catalogue;

import org.jspecify.annotations.NullMarked;
