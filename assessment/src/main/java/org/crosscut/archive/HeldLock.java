package org.crosscut.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A file that only one may hold at a time, in this process and elsewhere. It is given up with the
/// process at the latest.
final class HeldLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 2;

    // The system's locks belong to the process, and closing a file anywhere in it gives them all
    // up: so nobody may even open a file that another thread of this process holds.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HeldLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Waits until nobody else holds it.
    static HeldLock take(Path file) throws IOException {
        Path real = real(file);
        try {
            while (!HELD_HERE.add(real)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file, e);
        }
        HeldLock lock = open(real, true);
        if (lock == null) {
            throw new IllegalStateException("waited for " + file + " and did not get it");
        }
        return lock;
    }

    /// Null if someone else holds it now.
    static @Nullable HeldLock tryTake(Path file) throws IOException {
        Path real = real(file);
        return HELD_HERE.add(real) ? open(real, false) : null;
    }

    private static @Nullable HeldLock open(Path file, boolean waits) throws IOException {
        boolean held = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = waits ? channel.lock() : channel.tryLock();
            held = lock != null;
            return held ? new HeldLock(file, channel) : null;
        } finally {
            if (!held) {
                if (channel != null) {
                    channel.close();
                }
                HELD_HERE.remove(file);
            }
        }
    }

    private static Path real(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no file: " + file);
        }
        return folder.toRealPath().resolve(file.getFileName());
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
