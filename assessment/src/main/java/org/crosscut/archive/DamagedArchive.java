package org.crosscut.archive;

/// The archive is not what its receipts say, so nothing may be read from it or added to it;
/// [Archive#verify] names all that is wrong.
public final class DamagedArchive extends RuntimeException {
    DamagedArchive(String what) {
        super(what);
    }

    /// @param what cannot be read, for whoever looks into it; nobody is shown it
    public DamagedArchive(String what, Throwable cause) {
        super(what, cause);
    }
}
