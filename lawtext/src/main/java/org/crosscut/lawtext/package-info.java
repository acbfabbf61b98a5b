/// From the printed text of a resolution to its title, preamble, numbered provisions, parts and
/// footnotes, and the folder in which a resolution's texts, summaries and declared facts lie. It
/// does not know the data that are checked against provisions.
@NullMarked
package org.crosscut.lawtext;

import org.jspecify.annotations.NullMarked;
