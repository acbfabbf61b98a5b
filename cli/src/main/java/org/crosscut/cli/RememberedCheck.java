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

/// Remembers that a catalogue was clean, by the content of its files and of Crosscut itself, so
/// that checking it again costs no compilation.
final class RememberedCheck {
    private final Path folder;
    private final Path product;

    RememberedCheck(Home home) {
        folder = home.state().resolve("clean");
        product = home.state().resolve("built");
    }

    /// The content's hash.
    String hash(Path catalogue) {
        try (Stream<Path> files = Files.walk(catalogue)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(
                        catalogue.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            if (Files.exists(product)) {
                digest.update(Files.readAllBytes(product));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + catalogue, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
