package org.crosscut.assess;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A subject that a control did not find satisfied.
///
/// @param id of control and key; the same from one assessment to the next
/// @param control such as `topic/control`
/// @param entity whose subject it is; empty if the control has none
/// @param key the subject
/// @param evidence the rule's other columns
/// @param reason as claimed; null if none was
public record Finding(
        String id,
        String control,
        String entity,
        Map<String, @Nullable Object> key,
        Map<String, @Nullable Object> evidence,
        Outcome outcome,
        @Nullable String reason,
        @Nullable LocalDate reasonUntil) {
    public Finding {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
