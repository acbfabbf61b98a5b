/// How resolutions are printed in each language: numbering, endings, page furniture, footnote marks
/// and spacing, kept as tables under `grammar/<language>/`; a further language is a further folder.
/// It does not know what is read with them.
@NullMarked
package org.crosscut.lawtext.grammar;

import org.jspecify.annotations.NullMarked;
