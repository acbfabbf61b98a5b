package org.crosscut.trial;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosscut.assess.Finding;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.TestCase.Expectation;
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
    ///
    /// @param stated of which subjects further columns are told behind the word
    static Map<Map<String, String>, String> outcomes(
            Control control,
            Judgement judgement,
            Session session,
            Values values,
            List<Finding> findings,
            Stated stated) {
        var words = new TreeMap<Map<String, String>, String>(Results::compare);
        var further = new TreeMap<Map<String, String>, String>(Results::compare);
        for (Population.Judged judged : session.subjects(judgement, values)) {
            String word =
                    switch (judged.state()) {
                        case OUTSIDE -> "outside";
                        case SATISFIED -> "satisfied";
                        case NOT_SATISFIED -> "not-satisfied";
                        case UNDETERMINED, LOST -> "undetermined";
                    };
            Map<String, String> key = key(judged.row(), control.key());
            words.put(key, word);
            further.put(key, stated.told(key, judged.row()));
        }
        // Whether a reason was accepted is told by the findings, not by the rule.
        for (Finding finding : findings) {
            words.put(key(finding.key(), control.key()), finding.outcome().word());
        }
        words.replaceAll((key, word) -> word + further.getOrDefault(key, ""));
        return words;
    }

    /// The value of every key of an indicator; `unknown` where there is none.
    ///
    /// @param stated of which values further columns are told behind the number
    static Map<Map<String, String>, String> values(
            Indicator indicator, CompiledRule rule, Session session, Values values, Stated stated) {
        var numbers = new TreeMap<Map<String, String>, String>(Results::compare);
        for (var row : session.rows(rule, values)) {
            Map<String, String> key = key(row, indicator.key());
            numbers.put(key, number(row.get(indicator.value())) + stated.told(key, row));
        }
        return numbers;
    }

    /// The further columns that a case states, by key.
    record Stated(Map<Map<String, String>, Map<String, String>> columns) {
        static final Stated NOTHING = new Stated(Map.of());

        static Stated of(List<Expectation> expected) {
            var columns = new HashMap<Map<String, String>, Map<String, String>>();
            expected.forEach(e -> columns.put(e.key(), e.columns()));
            return new Stated(columns);
        }

        private String told(Map<String, String> key, Map<String, @Nullable Object> row) {
            return columns.getOrDefault(key, Map.of()).keySet().stream()
                    .map(c -> "; " + c + " " + (row.containsKey(c) ? number(row.get(c)) : "absent"))
                    .collect(Collectors.joining());
        }
    }

    /// What a case expects, told as the results are.
    static String told(Expectation expectation) {
        return plain(expectation.result())
                + expectation.columns().entrySet().stream()
                        .map(c -> "; " + c.getKey() + " " + plain(c.getValue()))
                        .collect(Collectors.joining());
    }

    // 5.0 and 5 are one number; a word stays a word.
    private static String plain(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? plain(new BigDecimal(text)) : text;
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
