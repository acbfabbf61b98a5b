@NullMarked
package org.crosscut.lawtext.change;

import org.jspecify.annotations.NullMarked;
