package org.crosscut.archive;

import java.nio.file.Path;
import java.util.Locale;
import org.crosscut.diagnostic.Checked;

/// A folder with an archive and what was made from it. Real and exercise data never mix: each
/// workspace is of one kind for good.
@SuppressWarnings("DoNotCallSuggester") // a skeleton: filled by the next commits
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

    /// Opens a workspace; refused if the folder is none.
    public static Checked<Workspace> open(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }

    /// Makes a workspace; refused if the folder is one already.
    public static Checked<Workspace> create(Path folder, Kind kind) {
        throw new UnsupportedOperationException(folder.toString() + kind);
    }

    public Path archive() {
        return folder.resolve("archive");
    }

    public Path assessments() {
        return folder.resolve("assessments");
    }

    public Path reports() {
        return folder.resolve("reports");
    }
}
