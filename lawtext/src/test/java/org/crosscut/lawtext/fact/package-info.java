@NullMarked
package org.crosscut.lawtext.fact;

import org.jspecify.annotations.NullMarked;
