/// The `crosscut` command: one class a command. It knows how things are asked and shown on a
/// terminal, and nothing of how they are done.
@NullMarked
package org.crosscut.cli;

import org.jspecify.annotations.NullMarked;
