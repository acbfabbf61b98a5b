/// Long runs that try to break intake and archive: damaged files, killed writers, refusing disks,
/// tampered archives, files of great size. Each run knows what it did and counts what was told.
@NullMarked
package org.crosscut.soak;

import org.jspecify.annotations.NullMarked;
