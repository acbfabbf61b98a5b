package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.catalogue.TopicSkeleton;
import org.crosscut.diagnostic.Checked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSkeletonTest {
    private static final Path BASE = Path.of("src/test/resources/org/crosscut/catalogue/base");

    @TempDir Path folder;
    private Path catalogue;

    @BeforeEach
    void copyTheSoundCatalogue() throws IOException {
        catalogue = folder.resolve("catalogue");
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = catalogue.resolve(BASE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void writesATopicThatPassesEveryCheck() {
        Checked<List<Path>> written =
                TopicSkeleton.write(catalogue, "staffing-reviews", "A/RES/0/0#28");

        assertThat(written.problems()).isEmpty();
        assertThat(written).isInstanceOf(Checked.Good.class);
        assertThat(CatalogueCompiler.check(catalogue).problems()).isEmpty();
    }

    @Test
    void refusesANameThatIsTakenOrNoName() {
        assertThat(TopicSkeleton.write(catalogue, "radio-checks", "A/RES/0/0#28").problems())
                .extracting(d -> d.code().id())
                .containsExactly("catalogue/duplicate-name");
        assertThat(TopicSkeleton.write(catalogue, "Staff Reviews", "28").problems())
                .extracting(d -> d.code().id())
                .containsExactly("catalogue/wrong-form", "catalogue/wrong-name");
        assertThat(catalogue.resolve("Staff Reviews")).doesNotExist();
    }
}
