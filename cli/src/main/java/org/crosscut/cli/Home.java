package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where Crosscut itself lies; the launcher says so.
record Home(Path folder) {
    static Home find() {
        return new Home(
                Path.of(System.getProperty("crosscut.home", ".")).toAbsolutePath().normalize());
    }

    Path catalogue() {
        return folder.resolve("catalogue");
    }

    Path resolutions() {
        return folder.resolve("resolutions");
    }

    Path published() {
        return folder.resolve("published");
    }

    /// The hash of what this program was built from; empty where nothing says it, as in tests.
    String built() {
        Path file = state().resolve("built");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// What Crosscut keeps for itself: results of earlier checks, logs.
    Path state() {
        return folder.resolve(".crosscut");
    }
}
