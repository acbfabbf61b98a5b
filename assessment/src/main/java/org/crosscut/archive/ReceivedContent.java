package org.crosscut.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.crosscut.intake.Content;

/// The archive's own copy of a file while it is read. A disk that fails then refuses the submission
/// in the same words as one that fails while it is written: the sender's file has nothing to do
/// with it.
///
/// @param folder of the archive
record ReceivedContent(Content copy, Path folder) implements Content {
    @Override
    public InputStream open() {
        try {
            return new Reading(copy.open(), folder);
        } catch (IOException e) {
            throw ArchiveFailure.of(folder, e);
        }
    }

    @Override
    public long size() {
        try {
            return copy.size();
        } catch (IOException e) {
            throw ArchiveFailure.of(folder, e);
        }
    }

    private static final class Reading extends FilterInputStream {
        private final Path folder;

        Reading(InputStream in, Path folder) {
            super(in);
            this.folder = folder;
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw ArchiveFailure.of(folder, e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw ArchiveFailure.of(folder, e);
            }
        }

        @Override
        public long skip(long count) {
            try {
                return super.skip(count);
            } catch (IOException e) {
                throw ArchiveFailure.of(folder, e);
            }
        }
    }
}
