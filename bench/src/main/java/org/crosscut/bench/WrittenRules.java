package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The baseline: the same questions answered by SQL written by hand for DuckDB, one pass that
/// counts and one that fetches what is open, straight from the Parquet files, whose rows it gets
/// back as they are needed by whoever shows them.
// Arrays hold the answers, so that the baseline pays for nothing that it does not need.
@SuppressWarnings("ArrayRecordComponent")
final class WrittenRules {
    private record Tally(String entity, long[] counts) {}

    private record Finding(int rule, int state, @Nullable Object[] values) {}

    private final RuleSet set;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    WrittenRules(RuleSet set) {
        this.set = set;
    }

    void run(List<Path> files, String asOf) throws IOException, SQLException {
        var settings = new Properties();
        settings.setProperty("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE VIEW %s AS SELECT * FROM read_parquet([%s])"
                            .formatted(
                                    set.dataset(),
                                    files.stream()
                                            .map(f -> "'" + f + "'")
                                            .collect(Collectors.joining(", "))));
            count(statement, RuleSet.statement("tallies.sql", asOf));
            find(statement, RuleSet.statement("findings.sql", asOf));
        }
    }

    private void count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                var counts = new long[1 + 3 * set.rules().size()];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = row.getLong(i + 2);
                }
                tallies.add(new Tally(row.getString(1), counts));
            }
        }
    }

    private void find(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            var columns = new ArrayList<int[]>();
            for (RuleSet.Rule rule : set.rules()) {
                var places = new int[rule.columns().size()];
                for (int i = 0; i < places.length; i++) {
                    places[i] = row.findColumn(rule.columns().get(i));
                }
                columns.add(places);
            }
            while (row.next()) {
                for (int rule = 0; rule < columns.size(); rule++) {
                    int state = row.getInt(rule + 1);
                    if (state != 0) {
                        int[] places = columns.get(rule);
                        var values = new @Nullable Object[places.length];
                        for (int i = 0; i < places.length; i++) {
                            values[i] = row.getObject(places[i]);
                        }
                        findings.add(new Finding(rule, state, values));
                    }
                }
            }
        }
    }

    Answers answers() {
        var answers = new Answers();
        for (Tally tally : tallies) {
            for (int i = 0; i < set.rules().size(); i++) {
                String rule = set.rules().get(i).name();
                long satisfied = tally.counts()[1 + 3 * i];
                long broken = tally.counts()[2 + 3 * i];
                long outside = tally.counts()[3 + 3 * i];
                answers.count(rule, tally.entity(), "satisfied", satisfied);
                answers.count(rule, tally.entity(), "broken", broken);
                answers.count(rule, tally.entity(), "outside", outside);
                answers.count(
                        rule,
                        tally.entity(),
                        "unknown",
                        tally.counts()[0] - satisfied - broken - outside);
            }
        }
        findings.forEach(
                f -> answers.find(set.rules().get(f.rule()).name(), f.state() == 1, f.values()));
        return answers;
    }
}
