package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Output that a person has read and approved. `-Dapprove=true` writes it anew, but not where
/// `CI=true`; the difference is then read before it is committed.
final class Golden {
    private Golden() {}

    static void check(Class<?> test, String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden", test.getSimpleName(), name);
        if (Boolean.getBoolean("approve")) {
            assertThat(System.getenv("CI")).as("approving in CI").isNotEqualTo("true");
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("golden file; -Dapprove=true writes it").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
