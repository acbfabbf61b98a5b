package org.crosscut.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to write to an archive. Others wait for it, in this process and elsewhere; it ends
/// with the process at the latest.
final class WriterLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 5;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until nobody else writes.
    static WriterLock take(Path file) throws IOException {
        FileChannel channel = channel(file);
        try {
            while (lock(channel, true) == null) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file, e);
        }
        return new WriterLock(channel);
    }

    /// Null if someone else writes now.
    static @Nullable WriterLock tryTake(Path file) throws IOException {
        FileChannel channel = channel(file);
        if (lock(channel, false) == null) {
            channel.close();
            return null;
        }
        return new WriterLock(channel);
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Null if another thread of this process has the lock, for which the system cannot wait.
    private static @Nullable FileLock lock(FileChannel channel, boolean waits) throws IOException {
        try {
            return waits ? channel.lock() : channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
