package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remembers that a catalogue was clean, by the content of its files of the resolutions and of
/// Crosscut itself, so that checking it again costs no compilation.
final class RememberedCheck {
    private final Path folder;
    private final Path product;

    RememberedCheck(Home home) {
        folder = home.state().resolve("clean");
        product = home.state().resolve("built");
    }

    /// The content's hash.
    ///
    /// @param folders all that the check depends on; one that is not there is empty
    String hash(List<Path> folders) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    String name = folder.relativize(file).toString();
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            if (Files.exists(product)) {
                digest.update(Files.readAllBytes(product));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read one of " + folders, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// What was counted when it was clean; empty if that is not remembered.
    List<Integer> counts(String hash) {
        Path file = folder.resolve(hash);
        if (!Files.exists(file) || !Files.exists(product)) {
            return List.of();
        }
        try {
            return Stream.of(Files.readString(file).strip().split(" ", -1))
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void remember(String hash, List<Integer> counts) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(hash),
                    counts.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }
}
