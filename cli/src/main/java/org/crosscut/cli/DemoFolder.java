package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// The folder into which the demonstration writes.
final class DemoFolder {
    private static final String MARK = ".crosscut-demo";

    private DemoFolder() {}

    /// Empties what an earlier demo made and marks the folder as one.
    ///
    /// @throws Stop if somebody else put files into it, which must not be lost
    static void prepare(Path out) {
        Path mark = out.resolve(MARK);
        try {
            if (Files.exists(out) && !Files.exists(mark)) {
                try (var files = Files.list(out)) {
                    if (files.findAny().isPresent()) {
                        throw new Stop(
                                List.of(
                                        Diagnostic.of(
                                                CliCode.NOT_OURS, Place.file(out.toString()))));
                    }
                }
            }
            if (Files.exists(out)) {
                empty(out);
            }
            Files.createDirectories(out);
            Files.writeString(mark, "made by crosscut demo\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + out, e);
        }
    }

    /// Results that are kept stay: the same rows will be judged by the same rules.
    private static void empty(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path directory, BasicFileAttributes attributes) {
                            return isKept(directory)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path directory, @Nullable IOException failure) throws IOException {
                            if (failure != null) {
                                throw failure;
                            }
                            if (!holdsKept(directory)) {
                                Files.delete(directory);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }

    private static boolean isKept(Path directory) {
        return directory.endsWith(OpenWorkspace.KEPT);
    }

    private static boolean holdsKept(Path directory) throws IOException {
        try (var left = Files.list(directory)) {
            return left.anyMatch(f -> isKept(f) || Files.isDirectory(f));
        }
    }
}
