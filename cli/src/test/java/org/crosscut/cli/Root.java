package org.crosscut.cli;

import java.nio.file.Path;

/// The project's own folder, as the launcher would tell it.
final class Root {
    static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();

    static {
        System.setProperty("crosscut.home", FOLDER.toString());
    }

    private Root() {}

    static Path folder() {
        return FOLDER;
    }
}
