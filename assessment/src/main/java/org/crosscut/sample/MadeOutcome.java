package org.crosscut.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a generator says that it made of a subject, at the end of the period.
///
/// @param control such as `topic/control`
/// @param key the subject's
/// @param outcome as the generator writes it: `outside`, `satisfied`, `not-satisfied` or
///   `undetermined`
public record MadeOutcome(String control, Map<String, @Nullable Object> key, String outcome) {
    public MadeOutcome {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    }
}
