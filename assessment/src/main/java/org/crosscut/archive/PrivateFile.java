package org.crosscut.archive;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file for what must not stay on a disk, for as long as it is open. On Linux it lies in memory
/// and has no name; elsewhere it lies in a folder of temporary files that only this user may enter.
final class PrivateFile implements AutoCloseable {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int CLOSED_IN_CHILDREN = 1;

    private final Path path;
    private final int descriptor;

    private PrivateFile(Path path, int descriptor) {
        this.path = path;
        this.descriptor = descriptor;
    }

    static PrivateFile open() throws IOException {
        int descriptor = inMemory();
        if (descriptor >= 0) {
            return new PrivateFile(DESCRIPTORS.resolve(String.valueOf(descriptor)), descriptor);
        }
        return onDisk();
    }

    /// A folder that is made for one user only, and so is the file in it.
    static PrivateFile onDisk() throws IOException {
        Path folder = Files.createTempDirectory("crosscut");
        return new PrivateFile(Files.createTempFile(folder, "rows", ".parquet"), -1);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (descriptor >= 0) {
            close(descriptor);
            return;
        }
        Files.deleteIfExists(path);
        Path folder = path.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }

    /// The number of a new file in memory; negative where the system has none.
    private static int inMemory() {
        MethodHandle create =
                function(
                        "memfd_create",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        if (create == null || !Files.isDirectory(DESCRIPTORS)) {
            return -1;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom("crosscut");
            return (int) create.invokeExact(name, CLOSED_IN_CHILDREN);
        } catch (Throwable e) {
            throw new IllegalStateException("memfd_create is not as the system describes it", e);
        }
    }

    private static void close(int descriptor) throws IOException {
        MethodHandle close =
                function(
                        "close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        if (close == null) {
            throw new IllegalStateException("a system that opens and does not close");
        }
        int result;
        try {
            result = (int) close.invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException("close is not as the system describes it", e);
        }
        if (result != 0) {
            throw new IOException("a file in memory did not close");
        }
    }

    @SuppressWarnings("restricted") // two calls of the system, whose arguments are plain numbers
    private static @Nullable MethodHandle function(String name, FunctionDescriptor types) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, types))
                .orElse(null);
    }
}
