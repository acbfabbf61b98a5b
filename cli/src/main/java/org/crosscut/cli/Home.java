package org.crosscut.cli;

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

    /// What Crosscut keeps for itself: results of earlier checks, logs.
    Path state() {
        return folder.resolve(".crosscut");
    }
}
