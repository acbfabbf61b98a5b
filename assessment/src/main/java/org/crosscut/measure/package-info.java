/// Values that carry their unit or extent: reporting periods, units. It knows neither catalogue nor
/// data.
@NullMarked
package org.crosscut.measure;

import org.jspecify.annotations.NullMarked;
