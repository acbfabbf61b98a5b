@NullMarked
package org.crosscut.lawtext.grammar;

import org.jspecify.annotations.NullMarked;
