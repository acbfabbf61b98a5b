package org.crosscut.diagnostic;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// One problem: its code, its place and the facts that its wording names.
///
/// @param facts by the name that the wording uses; a value of a confidential column never is a fact
public record Diagnostic(Code code, Place place, Map<String, String> facts) {
    /// By file and sheet, then by line and column, then by code.
    public static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparing((Diagnostic d) -> d.place().file())
                    .thenComparing(Diagnostic::sheet)
                    .thenComparingLong(Diagnostic::line)
                    .thenComparing(d -> d.place().shown())
                    .thenComparing(d -> d.code().id());

    public Diagnostic {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// @param facts name, value, name, value …
    public static Diagnostic of(Code code, Place place, String... facts) {
        if (facts.length % 2 != 0) {
            throw new IllegalArgumentException("a fact without a value at " + place.shown());
        }
        var byName = new LinkedHashMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) {
            byName.put(facts[i], facts[i + 1]);
        }
        return new Diagnostic(code, place, byName);
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    private long line() {
        return switch (place) {
            case Place.Text t -> t.line() * 10_000L + t.column();
            case Place.Page p -> p.page() * 10_000_000L + p.line();
            case Place.Row r -> r.line() * 10_000L;
            case Place.Cell c -> c.row() * 100_000L + c.columnNumber();
        };
    }

    private String sheet() {
        return place instanceof Place.Cell cell ? cell.sheet() : "";
    }
}
