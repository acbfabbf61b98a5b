package org.crosscut.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A catalogue as files, whatever they say.
public final class CatalogueFiles {
    private CatalogueFiles() {}

    /// The hash by which [Catalogue#hash] names what lies in a folder.
    public static String hash(Path folder) {
        return CatalogueFolder.list(folder, new Problems()).hash();
    }

    /// Copies what the hash covers. The bytes are on disk when this returns.
    ///
    /// @param to a folder that does not exist
    public static void copy(Path from, Path to) throws IOException {
        Path root = from.toAbsolutePath().normalize();
        for (Path file : CatalogueFolder.files(root)) {
            Path target = to.resolve(root.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try (var channel =
                    FileChannel.open(
                            target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }
    }
}
