/// What an engine is asked: a compiled rule over the data of a snapshot gives rows, subjects with
/// what the rule says of them, and the source rows of a result. It does not know what an outcome
/// means, nor where files lie beyond their paths.
@NullMarked
package org.crosscut.engine;

import org.jspecify.annotations.NullMarked;
