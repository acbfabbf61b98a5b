@NullMarked
package org.crosscut.lawtext.graph;

import org.jspecify.annotations.NullMarked;
