package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file as received. They may be read more than once and must not change meanwhile:
/// what is read from a path has to be a copy that the sender can no longer touch.
public interface Content {
    InputStream open() throws IOException;

    /// In bytes.
    long size() throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }
}
