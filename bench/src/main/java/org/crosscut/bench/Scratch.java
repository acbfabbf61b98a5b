package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for the time of a benchmark.
final class Scratch implements AutoCloseable {
    private final Path path;

    Scratch() throws IOException {
        path = Files.createTempDirectory("crosscut-bench");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
