package org.crosscut.lawtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.crosscut.lawtext.grammar.Grammars;

/// Texts of invented resolutions, and the real one.
final class Fixtures {
    static final Path REAL = Path.of("..", "resolutions", "A_RES_76_274");
    static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    private Fixtures() {}

    static String text(String name) {
        try (var in = Fixtures.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String realText() {
        try {
            return Files.readString(REAL.resolve("zh.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resolution read(String text) {
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> codes(Resolution resolution) {
        return resolution.diagnostics().stream()
                .map(d -> d.place().shown() + " " + d.code().id())
                .toList();
    }

    static List<String> numbers(Resolution resolution) {
        return resolution.provisions().stream().map(Provision::number).toList();
    }
}
