@NullMarked
package org.crosscut.lawtext.sidebyside;

import org.jspecify.annotations.NullMarked;
