package org.crosscut.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder with an archive and what was made from it. Real and exercise data never mix: each
/// workspace is of one kind for good.
public record Workspace(Path folder, Kind kind) {
    /// Whose data it holds.
    public enum Kind {
        /// Published figures of entities that exist.
        REAL,
        /// Generated data of invented entities.
        EXERCISE;

        /// As catalogue and files write it: `real`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String FILE = "workspace.json";
    private static final int FORMAT = 1;

    /// Opens a workspace; refused if the folder is none.
    public static Checked<Workspace> open(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return refused(ArchiveCode.NO_WORKSPACE, folder);
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            String word = json.path("kind").asString("");
            boolean readable = json.path("format").asInt(0) == FORMAT;
            for (Kind kind : Kind.values()) {
                if (readable && kind.word().equals(word)) {
                    return new Checked.Good<>(new Workspace(folder, kind), List.of());
                }
            }
        } catch (JacksonException e) {
            return refused(ArchiveCode.WORKSPACE_UNREADABLE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refused(ArchiveCode.WORKSPACE_UNREADABLE, file);
    }

    /// Makes a workspace; refused if the folder is one already.
    public static Checked<Workspace> create(Path folder, Kind kind) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return refused(ArchiveCode.WORKSPACE_EXISTS, folder);
        }
        try {
            Files.createDirectories(folder);
            var files = new DurableFiles();
            files.write(file, CanonicalJson.bytes(Map.of("format", FORMAT, "kind", kind.word())));
            files.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Checked.Good<>(new Workspace(folder, kind), List.of());
    }

    private static Checked<Workspace> refused(ArchiveCode code, Path place) {
        return new Checked.Bad<>(
                List.of(
                        Diagnostic.of(
                                code, Place.file(place.toString()), "path", place.toString())));
    }

    public Path archive() {
        return folder.resolve("archive");
    }

    /// The keys of submissions with confidential columns. Copies of the archive leave it out.
    public Path keys() {
        return folder.resolve("keys");
    }

    public Path assessments() {
        return folder.resolve("assessments");
    }

    public Path reports() {
        return folder.resolve("reports");
    }
}
