package org.crosscut.lawtext.directive;

import java.math.BigDecimal;
import java.util.Arrays;

/// A number that the text sets as a limit.
///
/// @param unit in the singular, such as `month`, `dollar`, `per cent`; empty where none is said
/// @param printed as it stands in the text, operator and unit included
public record Limit(Operator operator, BigDecimal value, String unit, String printed, Span span) {
    /// How a value is compared with the limit.
    public enum Operator {
        MORE_THAN(false),
        AT_LEAST(true),
        LESS_THAN(false),
        AT_MOST(true),
        EQUAL_TO(true);

        private final boolean inclusive;

        Operator(boolean inclusive) {
            this.inclusive = inclusive;
        }

        /// @param word as the lexicon calls it, such as `at-least`; any other means equal to
        static Operator of(String word) {
            return Arrays.stream(values())
                    .filter(o -> o.name().replace('_', '-').equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(EQUAL_TO);
        }

        /// Whether the value itself is within.
        public boolean isInclusive() {
            return inclusive;
        }
    }
}
