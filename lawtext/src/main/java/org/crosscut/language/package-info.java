/// The official languages of the United Nations and texts that exist in several of them. It does
/// not know what the texts are about.
@NullMarked
package org.crosscut.language;

import org.jspecify.annotations.NullMarked;
