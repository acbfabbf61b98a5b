package org.crosscut.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.CatalogueReader;
import org.crosscut.diagnostic.Checked;

/// Where Crosscut itself lies; the launcher says so.
record Home(Path folder) {
    static Home find() {
        return new Home(
                Path.of(System.getProperty("crosscut.home", ".")).toAbsolutePath().normalize());
    }

    Catalogue catalogue() {
        return read(folder.resolve("catalogue"));
    }

    /// An invented catalogue with every kind of column, small enough to be compiled in no time.
    Catalogue fixture() {
        return read(fixtureFolder().resolve("catalogue"));
    }

    Path fixtureFolder() {
        return folder.resolve("soak/fixture");
    }

    Path jar() {
        return folder.resolve("cli/target/cli-0.1.0.jar");
    }

    /// The launcher's cache of loaded classes; it need not be there.
    Path startCache() {
        return folder.resolve(".crosscut/start.aot");
    }

    private static Catalogue read(Path folder) {
        Checked<Catalogue> read = CatalogueReader.read(folder);
        if (!(read instanceof Checked.Good<Catalogue>(Catalogue good, _))) {
            throw new IllegalStateException("the catalogue has errors: " + read.problems());
        }
        return good;
    }

    /// The hash of each file in a folder, by its path from there; empty folders count, too.
    static Map<String, String> contents(Path folder) {
        var contents = new TreeMap<String, String>();
        for (Path each : walk(folder)) {
            String name = folder.relativize(each).toString();
            contents.put(name, Files.isDirectory(each) ? "folder" : hash(each));
        }
        return contents;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void copy(Path from, Path to) {
        try {
            for (Path each : walk(from)) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            for (Path each : walk(folder).reversed()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
