@NullMarked
package org.crosscut.lawtext.akn;

import org.jspecify.annotations.NullMarked;
