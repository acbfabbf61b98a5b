package org.crosscut.compare;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A subject of a control or a value of an indicator, the same from one assessment to the next.
record SubjectKey(RuleRef rule, List<@Nullable Object> key) {
    SubjectKey {
        key = Collections.unmodifiableList(key);
    }

    static SubjectKey of(RuleRef rule, Map<String, @Nullable Object> key) {
        return new SubjectKey(rule, Plain.of(key.values()));
    }
}
