package org.crosscut.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.crosscut.catalogue.Dataset;
import org.jspecify.annotations.Nullable;

/// Generated files that were made before, by all that they depend on. It may be deleted at any
/// time; a file that is not there, or not whole, is generated.
public final class SampleStore {
    private static final int HASH = 64;

    private final Path folder;
    private final String made;

    /// @param folder of all files
    /// @param made names the catalogue and the program: others make files of their own
    public SampleStore(Path folder, String made) {
        this.folder = folder;
        this.made = made;
    }

    @Nullable SampleFile find(Dataset dataset, Sending sending, long rows, long seed) {
        try {
            String text = Files.readString(file(dataset, sending, rows, seed));
            int end = text.indexOf('\n', HASH);
            if (end < 0 || !hash(text.substring(HASH)).equals(text.substring(0, HASH))) {
                return null;
            }
            return new SampleFile(text.substring(HASH, end), text.substring(end + 1));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    void keep(Dataset dataset, Sending sending, long rows, long seed, SampleFile made) {
        String content = made.name() + "\n" + made.text();
        Path file = file(dataset, sending, rows, seed);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.writeString(fresh, hash(content) + content);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Path file(Dataset dataset, Sending sending, long rows, long seed) {
        return folder.resolve(
                hash(
                        String.join(
                                "\n",
                                made,
                                dataset.name(),
                                sending.entity(),
                                sending.period().toString(),
                                Long.toString(rows),
                                Long.toString(seed))));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
