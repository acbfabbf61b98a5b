package org.crosscut.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Every change that the archive makes to the disk.
final class DurableFiles {
    /// Told of each change before it is made.
    interface Watch {
        /// @throws IOException in place of the change
        void before(String change, Path path) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private final Watch watch;

    DurableFiles() {
        this((change, path) -> {});
    }

    DurableFiles(Watch watch) {
        this.watch = watch;
    }

    /// For a change that someone else makes, such as the database.
    void changing(String change, Path path) throws IOException {
        watch.before(change, path);
    }

    /// A new file that is on disk when this returns.
    void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = create(file)) {
            out.write(bytes);
        }
        sync(file);
    }

    /// Writes over a file in its place; that is on disk when this returns.
    void overwrite(Path file, byte[] bytes) throws IOException {
        watch.before("write", file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// A new file to be filled; not on disk before [#sync].
    OutputStream create(Path file) throws IOException {
        watch.before("create", file);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
            @Override
            public void close() throws IOException {
                try {
                    watch.before("write", file);
                    super.close();
                } finally {
                    channel.close();
                }
            }
        };
    }

    void createFolder(Path folder) throws IOException {
        watch.before("mkdir", folder);
        Files.createDirectory(folder);
    }

    /// Makes sure that a folder, with all files and folders in it, is on disk. All are asked for at
    /// once, so that the file system can answer them with few writes.
    void syncTree(Path folder) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Path>> syncs =
                    all.stream().map(p -> threads.submit(() -> sync(p))).toList();
            for (Future<Path> sync : syncs) {
                sync.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException("not written to disk: " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing " + folder, e);
        }
    }

    /// Makes sure that a file's bytes, or a folder's list of names, are on disk.
    Path sync(Path path) throws IOException {
        watch.before("sync", path);
        boolean isFolder = Files.isDirectory(path);
        // Elsewhere folders cannot be opened, and the file system keeps the order by itself.
        if (!isFolder || path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var how = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
            try (var channel = FileChannel.open(path, how)) {
                channel.force(true);
            }
        }
        return path;
    }

    /// Moves in one step: at no time is the target half there.
    void move(Path from, Path to) throws IOException {
        watch.before("move", to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(Path file) throws IOException {
        watch.before("delete", file);
        Files.deleteIfExists(file);
    }

    /// Deletes a folder that nobody needs any more. A disk that refuses leaves it for whoever
    /// sweeps next, as a killed writer does: what was accepted is accepted, and nobody is told
    /// otherwise.
    void clear(Path folder) {
        try {
            deleteTree(folder);
        } catch (IOException _) {
            // Desk.sweep deletes it.
        }
    }

    /// Deletes a folder with all that is in it, if it exists; links are not followed.
    void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        watch.before("delete", folder);
        FolderTree.delete(folder);
    }
}
