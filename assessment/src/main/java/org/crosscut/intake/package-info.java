/// Files that offices send, read against a dataset's schema: to checked rows, or to every problem
/// in them with its line and column. It stores nothing and knows neither archive nor rules.
@NullMarked
package org.crosscut.intake;

import org.jspecify.annotations.NullMarked;
