package org.crosscut.lawtext.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// How strongly verbs bind, from `grammar/strength.yaml`.
final class Strength {
    private static final String PATH = "/grammar/strength.yaml";

    private final Map<String, Integer> steps;

    private Strength(Map<String, Integer> steps) {
        this.steps = Map.copyOf(steps);
    }

    static Strength load() {
        try (InputStream in = Strength.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("no " + PATH);
            }
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            var steps = new HashMap<String, Integer>();
            if (!(tree instanceof Map<?, ?> map) || !(map.get("steps") instanceof List<?> list)) {
                throw new IllegalStateException(PATH + ": no steps");
            }
            for (int step = 0; step < list.size(); step++) {
                for (Object verb : (List<?>) list.get(step)) {
                    steps.put(verb.toString(), step);
                }
            }
            return new Strength(steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Above 0 where the second verb binds more, below where less, 0 where alike; empty where one
    /// of them has no step.
    OptionalInt compare(String before, String after) {
        Integer from = steps.get(before);
        Integer to = steps.get(after);
        return from == null || to == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.compare(to, from));
    }
}
