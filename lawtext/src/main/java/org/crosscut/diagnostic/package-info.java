/// What is wrong, where, what was expected and what to do, in one form for every stage. It knows no
/// stage: each stage brings its own codes and wordings.
@NullMarked
package org.crosscut.diagnostic;

import org.jspecify.annotations.NullMarked;
