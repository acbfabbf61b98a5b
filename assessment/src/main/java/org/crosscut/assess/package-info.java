/// The catalogue run against a snapshot as of a date: outcomes, findings, indicators, tables, and
/// who did not send what. It does not know how rules are compiled or where rows lie, nor how a
/// report looks.
@NullMarked
package org.crosscut.assess;

import org.jspecify.annotations.NullMarked;
