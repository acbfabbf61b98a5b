/// Tests of the package and the fixtures that they share. They know invented topics only.
@NullMarked
package org.crosscut.report.chart;

import org.jspecify.annotations.NullMarked;
