package org.crosscut.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Control;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;

/// Values on a terminal: plain, so that they can be searched for in the file they came from.
final class ValueText {
    private ValueText() {}

    /// `name=value, name=value`; what is not known is `?`.
    static String pairs(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + one(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String one(@Nullable Object value) {
        return switch (value) {
            case null -> "?";
            case BigDecimal d -> d.toPlainString();
            default -> value.toString();
        };
    }

    static Control control(CompiledCatalogue compiled, String id) {
        return compiled.catalogue()
                .controls()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
