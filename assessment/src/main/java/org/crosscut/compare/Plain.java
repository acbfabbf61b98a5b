package org.crosscut.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values as they are compared: 11 is 11.00.
final class Plain {
    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case BigDecimal d -> plain(d);
            case Long n -> BigDecimal.valueOf(n);
            case null -> null;
            default -> value;
        };
    }

    // 100 stays 100 and is not written 1E+2, so that it can be asked for as a number.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static List<@Nullable Object> of(Collection<? extends @Nullable Object> values) {
        var plain = new ArrayList<@Nullable Object>();
        values.forEach(v -> plain.add(of(v)));
        return plain;
    }

    static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> values) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, v) -> plain.put(name, of(v)));
        return plain;
    }
}
