package org.crosscut.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A heading such as `Amount (USD thousand)`, taken apart.
///
/// @param name the whole heading where it states no unit
/// @param unit as schemas write it; empty if it states none
record Heading(String name, String unit) {
    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("usd", "USD"),
                    Map.entry("us$", "USD"),
                    Map.entry("us dollars", "USD"),
                    Map.entry("dollars", "USD"),
                    Map.entry("美元", "USD"),
                    Map.entry("usd thousand", "USD thousand"),
                    Map.entry("usd thousands", "USD thousand"),
                    Map.entry("usd '000", "USD thousand"),
                    Map.entry("us$ '000", "USD thousand"),
                    Map.entry("us$ thousand", "USD thousand"),
                    Map.entry("thousands of us dollars", "USD thousand"),
                    Map.entry("thousands of united states dollars", "USD thousand"),
                    Map.entry("千美元", "USD thousand"),
                    Map.entry("usd million", "USD million"),
                    Map.entry("millions of us dollars", "USD million"),
                    Map.entry("百万美元", "USD million"),
                    Map.entry("eur", "EUR"),
                    Map.entry("欧元", "EUR"),
                    Map.entry("%", "percent"),
                    Map.entry("percent", "percent"),
                    Map.entry("per cent", "percent"),
                    Map.entry("百分比", "percent"),
                    Map.entry("hour", "hour"),
                    Map.entry("hours", "hour"),
                    Map.entry("小时", "hour"),
                    Map.entry("day", "day"),
                    Map.entry("days", "day"),
                    Map.entry("天", "day"),
                    Map.entry("日", "day"),
                    Map.entry("month", "month"),
                    Map.entry("months", "month"),
                    Map.entry("月", "month"),
                    Map.entry("year", "year"),
                    Map.entry("years", "year"),
                    Map.entry("年", "year"),
                    Map.entry("person", "person"),
                    Map.entry("persons", "person"),
                    Map.entry("人", "person"),
                    Map.entry("kg", "kg"),
                    Map.entry("t", "t"));

    /// @param own units of the dataset, which need not be among those known everywhere; written in
    ///   the singular or, with an s, in the plural
    static Heading of(String text, Set<String> own) {
        int close = text.length() - 1;
        boolean isClosed = close > 0 && (text.charAt(close) == ')' || text.charAt(close) == '）');
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
        if (!isClosed || open <= 0) {
            return new Heading(text, "");
        }
        String word = text.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
        String unit = UNITS.getOrDefault(word.replace('’', '\''), own(word, own));
        return unit.isEmpty()
                ? new Heading(text, "")
                : new Heading(text.substring(0, open).strip(), unit);
    }

    private static String own(String word, Set<String> units) {
        return units.stream()
                .filter(u -> !u.isEmpty())
                .filter(u -> u.equalsIgnoreCase(word) || (u + "s").equalsIgnoreCase(word))
                .findFirst()
                .orElse("");
    }
}
