package org.crosscut.archive;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// The disk refused, so nothing was accepted; [#problem] says why in words for whoever handed in.
public final class ArchiveFailure extends RuntimeException {
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space");
    private static final List<String> CLOSED =
            List.of("Read-only file system", "Permission denied", "Operation not permitted");

    private final transient Diagnostic problem;

    private ArchiveFailure(Diagnostic problem, Throwable cause) {
        super(problem.code().id(), cause);
        this.problem = problem;
    }

    /// @param folder of the archive
    static ArchiveFailure of(Path folder, Throwable cause) {
        if (cause instanceof ArchiveFailure told) {
            return told;
        }
        Place place = Place.file(folder.toString());
        ArchiveCode code = ArchiveCode.NOT_WRITTEN;
        String reason = "";
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (FULL.stream().anyMatch(message::contains)) {
                code = ArchiveCode.DISK_FULL;
            } else if (each instanceof AccessDeniedException
                    || each instanceof ReadOnlyFileSystemException
                    || CLOSED.stream().anyMatch(message::contains)) {
                code = ArchiveCode.NOT_WRITABLE;
            }
            if (!(each instanceof UncheckedIOException)) {
                reason = message.lines().findFirst().orElse("");
            }
        }
        return new ArchiveFailure(
                Diagnostic.of(code, place, "path", folder.toString(), "reason", reason), cause);
    }

    /// The receipt of a destruction stands, but the key could not be removed.
    ///
    /// @param key as messages show it
    static ArchiveFailure keyLeft(String key, Throwable cause) {
        return new ArchiveFailure(
                Diagnostic.of(ArchiveCode.KEY_LEFT, Place.file(key), "key", key), cause);
    }

    public Diagnostic problem() {
        return problem;
    }
}
