/// Plausible rows of invented entities, made by the generators of the topics. It knows no
/// workspace: what it makes is handed in like any other file.
@NullMarked
package org.crosscut.sample;

import org.jspecify.annotations.NullMarked;
