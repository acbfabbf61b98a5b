package org.crosscut.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The rows of a submission as a Parquet file that can be read until this is closed: column `_line`
/// and the columns of the dataset.
public final class OpenRows implements AutoCloseable {
    private final Path path;
    private final @Nullable PrivateFile opened;

    OpenRows(Path path, @Nullable PrivateFile opened) {
        this.path = path;
        this.opened = opened;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
