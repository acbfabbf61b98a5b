package org.crosscut.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.crypto.SecretKey;

/// What is left of the rows of a submission.
public sealed interface ArchivedRows {
    /// They are there.
    sealed interface Kept extends ArchivedRows {
        /// Makes them readable as a file until that is closed.
        OpenRows open() throws IOException;

        /// Whether nothing of them may be put aside on a disk.
        boolean isSealed();
    }

    /// Rows that lie in the archive as they are.
    record Plain(Path parquet) implements Kept {
        @Override
        public OpenRows open() {
            return new OpenRows(parquet, null);
        }

        @Override
        public boolean isSealed() {
            return false;
        }
    }

    /// Rows with confidential columns, and the key that opens them.
    record Sealed(Path file, SecretKey key) implements Kept {
        @Override
        public OpenRows open() {
            try {
                return opened();
            } catch (IOException e) {
                throw ArchiveFailure.of(file, e);
            }
        }

        private OpenRows opened() throws IOException {
            PrivateFile opened = PrivateFile.open();
            boolean isDone = false;
            try (InputStream in = Sealing.from(Files.newInputStream(file), key);
                    OutputStream out = Files.newOutputStream(opened.path())) {
                in.transferTo(out);
                isDone = true;
                return new OpenRows(opened.path(), opened);
            } finally {
                if (!isDone) {
                    opened.close();
                }
            }
        }

        @Override
        public boolean isSealed() {
            return true;
        }
    }

    /// Nobody can read them any more.
    ///
    /// @param by the receipt that says who destroyed their key, when and why
    record Destroyed(Receipt by) implements ArchivedRows {}
}
