package org.crosscut.trial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.assess.Finding;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// Results of a rule as plain text by key, as cases state them.
final class Results {
    /// What a rule says of a subject before anyone accepts a reason.
    static final List<String> WORDS =
            List.of("outside", "satisfied", "not-satisfied", "undetermined");

    private Results() {}

    /// The word of every subject by its key; a subject that the rule lost is undetermined.
    static Map<Map<String, String>, String> outcomes(
            Control control,
            Judgement judgement,
            Session session,
            Values values,
            List<Finding> findings) {
        var words = new TreeMap<Map<String, String>, String>(Results::compare);
        for (Population.Judged judged : session.subjects(judgement, values)) {
            String word =
                    switch (judged.state()) {
                        case OUTSIDE -> "outside";
                        case SATISFIED -> "satisfied";
                        case NOT_SATISFIED -> "not-satisfied";
                        case UNDETERMINED, LOST -> "undetermined";
                    };
            words.put(key(judged.row(), control.key()), word);
        }
        // Whether a reason was accepted is told by the findings, not by the rule.
        for (Finding finding : findings) {
            words.put(key(finding.key(), control.key()), finding.outcome().word());
        }
        return words;
    }

    /// The value of every key of an indicator; `unknown` where there is none.
    static Map<Map<String, String>, String> values(
            Indicator indicator, CompiledRule rule, Session session, Values values) {
        var numbers = new TreeMap<Map<String, String>, String>(Results::compare);
        for (var row : session.rows(rule, values)) {
            numbers.put(key(row, indicator.key()), number(row.get(indicator.value())));
        }
        return numbers;
    }

    /// A number without trailing zeros, so that 33.30 is 33.3.
    static String number(@Nullable Object value) {
        return switch (value) {
            case null -> "unknown";
            case BigDecimal d -> plain(d);
            case Long n -> Long.toString(n);
            default -> value.toString();
        };
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Map<String, String> key(Map<String, @Nullable Object> row, List<String> columns) {
        var key = new TreeMap<String, String>();
        columns.forEach(c -> key.put(c, number(row.get(c))));
        return key;
    }

    static int compare(Map<String, String> a, Map<String, String> b) {
        return a.toString().compareTo(b.toString());
    }
}
