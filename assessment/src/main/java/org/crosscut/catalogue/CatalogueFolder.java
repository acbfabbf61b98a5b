package org.crosscut.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Place;

/// The files of a catalogue, sorted by what they belong to.
///
/// @param hash over the names and bytes of all files
/// @param reference files of the reference tables, by name
record CatalogueFolder(
        String hash,
        String file,
        Map<String, SourceFile> reference,
        Map<String, TopicFolder> topics) {
    static CatalogueFolder list(Path folder, Problems problems) {
        Path root = folder.toAbsolutePath().normalize();
        String name = root.getFileName() == null ? "" : root.getFileName().toString();
        MessageDigest digest = sha256();
        var reference = new TreeMap<String, SourceFile>();
        var topics = new TreeMap<String, TopicFolder>();
        for (Path path : files(root)) {
            String inside = inside(root, path);
            var source = new SourceFile(name + "/" + inside, path, bytes(path));
            digest.update((inside + "\0" + source.size() + "\0").getBytes(StandardCharsets.UTF_8));
            source.addTo(digest);
            String[] steps = inside.split("/", -1);
            if (steps.length == 2 && steps[0].equals("reference")) {
                reference.put(steps[1], source);
            } else if (steps.length == 2) {
                topic(topics, name, steps[0]).files().put(steps[1], source);
            } else if (steps.length == 4 && steps[1].equals("cases")) {
                topic(topics, name, steps[0])
                        .cases()
                        .computeIfAbsent(steps[2], c -> new TreeMap<>())
                        .put(steps[3], source);
            } else {
                problems.add(
                        CatalogueCode.UNKNOWN_FILE,
                        Place.file(source.file()),
                        "file",
                        source.name(),
                        "nearest",
                        "");
            }
        }
        return new CatalogueFolder(
                HexFormat.of().formatHex(digest.digest()), name, reference, topics);
    }

    private static TopicFolder topic(Map<String, TopicFolder> topics, String root, String name) {
        return topics.computeIfAbsent(
                name, n -> new TopicFolder(root + "/" + n, new TreeMap<>(), new TreeMap<>()));
    }

    /// The files that belong to a catalogue, in order of name: all but those that explain it, and
    /// those of version control and editors.
    static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> isOurs(root.relativize(p)))
                    .filter(p -> !inside(root, p).startsWith("schema/"))
                    .filter(p -> !inside(root, p).equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inside(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isOurs(Path inside) {
        for (Path step : inside) {
            if (step.toString().startsWith(".") || step.toString().endsWith("~")) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
