package org.crosscut.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder with the keys of sealed submissions, one file each. It lies beside the archive and is
/// no part of it: who copies the archive copies nothing that opens it.
final class Keys {
    private static final String SUFFIX = ".key";

    private final Path folder;
    private final DurableFiles files;

    Keys(Path folder, DurableFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /// A key that is on disk when this returns, for its owner only.
    void keep(SubmissionKey key) throws IOException {
        if (!Files.isDirectory(folder)) {
            files.createFolder(folder);
            restrict(folder, "rwx------");
        }
        Path file = file(key.hash());
        files.write(file, new byte[0]);
        restrict(file, "rw-------");
        files.overwrite(file, key.text().getBytes(StandardCharsets.US_ASCII));
        files.sync(folder);
    }

    /// Whether there is a file of that name, whatever is in it.
    boolean has(String hash) {
        return Files.exists(file(hash), LinkOption.NOFOLLOW_LINKS);
    }

    /// Null if it is not there or is another.
    @Nullable SubmissionKey find(String hash) throws IOException {
        return has(hash)
                ? SubmissionKey.of(Files.readString(file(hash), StandardCharsets.ISO_8859_1), hash)
                : null;
    }

    /// Nothing of it is left when this returns, as far as the disk overwrites what it is told to.
    void destroy(String hash) throws IOException {
        if (!has(hash)) {
            return;
        }
        Path file = file(hash);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            files.overwrite(file, new byte[(int) Files.size(file)]);
        }
        files.delete(file);
        files.sync(folder);
    }

    /// As messages show it: `keys/….key`.
    String shown(String hash) {
        return folder.getFileName() + "/" + file(hash).getFileName();
    }

    boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    private Path file(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("names no key: " + hash);
        }
        return folder.resolve(hash + SUFFIX);
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
