/// Speed against a baseline that is measured in the same run on the same machine. Results are
/// ratios: single times say more of the machine than of the program.
@NullMarked
package org.crosscut.bench;

import org.jspecify.annotations.NullMarked;
