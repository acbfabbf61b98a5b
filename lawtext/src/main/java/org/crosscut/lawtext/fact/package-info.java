/// Numbers, dates, sessions and symbols in running text, in one form whatever the language, by
/// patterns kept as data in `grammar/<language>/facts.yaml`. It does not know what they stand for.
@NullMarked
package org.crosscut.lawtext.fact;

import org.jspecify.annotations.NullMarked;
