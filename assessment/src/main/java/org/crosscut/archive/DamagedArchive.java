package org.crosscut.archive;

/// The archive is not what its receipts say, so nothing may be read from it or added to it;
/// [Archive#verify] names all that is wrong.
public final class DamagedArchive extends RuntimeException {
    DamagedArchive(String what) {
        super(what);
    }

    DamagedArchive(String what, Throwable cause) {
        super(what, cause);
    }
}
