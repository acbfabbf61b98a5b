package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.crosscut.intake.Content;
import org.junit.jupiter.api.Test;

class ReceivedContentTest {
    private static final Path FOLDER = Path.of("archive");

    /// A disk that cannot be read.
    ///
    /// @param atOnce whether it fails when the file is opened
    private record Broken(boolean atOnce, String reason) implements Content {
        @Override
        public InputStream open() throws IOException {
            if (atOnce) {
                throw new IOException(reason);
            }
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException(reason);
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    throw new IOException(reason);
                }
            };
        }

        @Override
        public long size() throws IOException {
            throw new IOException(reason);
        }
    }

    @Test
    void isReadAsItIs() throws IOException {
        var content =
                new ReceivedContent(Content.of("a;b".getBytes(StandardCharsets.UTF_8)), FOLDER);

        assertThat(content.size()).isEqualTo(3);
        try (InputStream in = content.open()) {
            assertThat(in.skip(1)).isEqualTo(1);
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(";b");
        }
    }

    @Test
    void aDiskThatFailsRefusesInWordsWheneverItFails() {
        var closed = new ReceivedContent(new Broken(true, "Input/output error"), FOLDER);
        var failing = new ReceivedContent(new Broken(false, "Input/output error"), FOLDER);

        assertRefused(closed::open, ArchiveCode.NOT_WRITTEN);
        assertRefused(closed::size, ArchiveCode.NOT_WRITTEN);
        assertRefused(() -> assertThat(failing.open().read()).isZero(), ArchiveCode.NOT_WRITTEN);
        assertRefused(
                () -> assertThat(failing.open().readAllBytes()).isEmpty(), ArchiveCode.NOT_WRITTEN);
        assertRefused(
                new ReceivedContent(new Broken(true, "No space left on device"), FOLDER)::open,
                ArchiveCode.DISK_FULL);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, ArchiveCode code) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ArchiveFailure.class,
                        e -> {
                            assertThat(e.problem().code()).isEqualTo(code);
                            assertThat(e.problem().place().shown()).isEqualTo("archive");
                        });
    }
}
