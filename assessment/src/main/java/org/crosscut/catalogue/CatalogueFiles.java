package org.crosscut.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A catalogue as files, whatever they say.
public final class CatalogueFiles {
    private CatalogueFiles() {}

    /// The hash by which [Catalogue#hash] names what lies in a folder.
    public static String hash(Path folder) {
        return CatalogueFolder.list(folder, new Problems()).hash();
    }

    /// Copies what the hash covers. A copy that a crash left half written has another hash.
    ///
    /// @param to a folder that does not exist
    public static void copy(Path from, Path to) throws IOException {
        Path root = from.toAbsolutePath().normalize();
        for (Path file : CatalogueFolder.files(root)) {
            Path target = to.resolve(root.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
