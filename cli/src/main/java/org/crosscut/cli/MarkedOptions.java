package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.Content;
import org.crosscut.intake.Stated;
import org.crosscut.marked.MarkedCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the copy of a file with its problems marked goes; nowhere unless the sender says so.
final class MarkedOptions {
    @Option(
            names = "--marked",
            paramLabel = "PATH",
            description =
                    "write a workbook with what is wrong marked in it: a file, or for several"
                            + " files a folder")
    @Nullable Path marked;

    @Option(names = "--force", description = "let --marked replace a file that is there")
    boolean force;

    /// Before anything is read: nothing of the sender's is written over.
    void check(List<Path> files) {
        Path path = marked;
        if (path == null) {
            return;
        }
        if (files.size() > 1 && !Files.isDirectory(path)) {
            throw refused(CliCode.MARKED_NEEDS_FOLDER, path);
        }
        for (Path file : files) {
            Path target = target(path, file);
            Path folder = target.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw refused(CliCode.NO_FOLDER, target);
            }
            if (files.stream().anyMatch(f -> isSame(f, target))) {
                throw refused(CliCode.OVER_INPUT, target);
            }
            if (Files.exists(target) && !force && !MarkedCopy.isOurs(target)) {
                throw refused(CliCode.FILE_EXISTS, target);
            }
        }
    }

    private static boolean isSame(Path file, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + target, e);
        }
    }

    private static Stop refused(CliCode code, Path path) {
        return new Stop(List.of(Diagnostic.of(code, Place.file(path.toString()))));
    }

    private static Path target(Path path, Path file) {
        String stem = file.getFileName().toString().replaceAll("[.][^.]*$", "");
        return Files.isDirectory(path) ? path.resolve(stem + "-marked.xlsx") : path;
    }

    void write(
            Path file,
            MarkedCopy copy,
            Dataset dataset,
            Content content,
            Stated stated,
            List<Diagnostic> problems,
            Console console) {
        Path path = marked;
        if (path == null) {
            return;
        }
        Path target = target(path, file);
        if (problems.isEmpty()) {
            console.say("marked.none", file);
            return;
        }
        copy.write(target, dataset, file.getFileName().toString(), content, stated, problems);
        console.say("marked.written", file, target);
    }
}
