package org.crosscut.engine.duckdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Population.Dangling;
import org.crosscut.engine.Population.Judged;
import org.crosscut.engine.Population.State;
import org.crosscut.engine.Population.Tally;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.OutputColumn;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Answers questions from tables that are already filled.
public final class DuckDbSession implements Session {
    private static final int KEYS_AT_ONCE = 500;

    // So many that a scan is well shared, and not so many that its statement takes long to plan.
    private static final int TOGETHER = 64;

    private final Statements statements;
    private final Structure structure;

    DuckDbSession(DuckDBConnection connection, Structure structure) {
        this.statements = new Statements(connection);
        this.structure = structure;
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(CompiledRule rule, Values values) {
        String sql = rule.sql(values.parameters(), values.asOf());
        return statements.select(
                rule.isOrdered() ? sql : "SELECT * FROM (" + sql + ") ORDER BY ALL");
    }

    @Override
    public Population population(Judgement judgement, Values values) {
        return populations(List.of(new Question(judgement, values, false))).getFirst();
    }

    @Override
    public List<Population> populations(List<Question> questions) {
        var together = new LinkedHashMap<List<String>, List<Integer>>();
        var answers = new @Nullable Population[questions.size()];
        for (int i = 0; i < answers.length; i++) {
            Question question = questions.get(i);
            if (canShare(question.judgement())) {
                together.computeIfAbsent(
                                List.of(
                                        question.judgement().subjectTable(),
                                        SharedScan.entity(question)),
                                scan -> new ArrayList<>())
                        .add(i);
            } else {
                answers[i] = alone(question.judgement(), question.values());
            }
        }
        for (List<Integer> all : together.values()) {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<Integer> batch = all.subList(from, Math.min(from + TOGETHER, all.size()));
                var scan = new SharedScan(statements, batch.stream().map(questions::get).toList());
                Iterator<Population> found = scan.populations().iterator();
                batch.forEach(i -> answers[i] = found.next());
            }
        }
        return Arrays.stream(answers).map(Objects::requireNonNull).toList();
    }

    private boolean canShare(Judgement judgement) {
        return judgement.looksAtOwnRow()
                && structure.keyed().contains(judgement.subjectTable())
                && !structure.mayDangle(Set.of(judgement.subjectTable()));
    }

    /// Every subject, whatever the rule's joins and filters did to it.
    private Population alone(Judgement judgement, Values values) {
        return judged(
                judgement,
                values,
                () -> {
                    var tallies =
                            statements.select(
                                    "SELECT \"_entity\", \"_state\", count(*) AS n FROM judged"
                                            + " GROUP BY ALL ORDER BY ALL");
                    var open =
                            statements.select(
                                    "SELECT * FROM judged WHERE \"_state\" NOT IN ('OUTSIDE',"
                                            + " 'SATISFIED') ORDER BY "
                                            + Sql.names(judgement.key(), "judged"));
                    var strays =
                            statements.select(
                                    "SELECT count(*) AS n FROM result AS r WHERE NOT EXISTS (SELECT 1"
                                            + " FROM judged AS j WHERE "
                                            + Sql.same(judgement.key(), "j", "r")
                                            + ")");
                    return new Population(
                            tallies.stream().map(DuckDbSession::tally).toList(),
                            open.stream().map(DuckDbSession::judged).toList(),
                            number(strays.getFirst().get("n")));
                });
    }

    @Override
    public List<Judged> subjects(Judgement judgement, Values values) {
        return judged(
                judgement,
                values,
                () ->
                        statements
                                .select(
                                        "SELECT * FROM judged ORDER BY "
                                                + Sql.names(judgement.key(), "judged"))
                                .stream()
                                .map(DuckDbSession::judged)
                                .toList());
    }

    @Override
    public List<Judged> subjects(
            Judgement judgement, Values values, List<? extends Map<String, ?>> keys) {
        return judged(
                judgement,
                values,
                () ->
                        IntStream.iterate(0, i -> i < keys.size(), i -> i + KEYS_AT_ONCE)
                                .mapToObj(i ->
                                        keys.subList(i, Math.min(i + KEYS_AT_ONCE, keys.size())))
                                .flatMap(some -> keyed(judgement.key(), some).stream())
                                .map(DuckDbSession::judged)
                                .toList());
    }

    private List<Map<String, @Nullable Object>> keyed(
            List<String> columns, List<? extends Map<String, ?>> keys) {
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        String same =
                columns.stream()
                        .map(c -> "j.%1$s IS NOT DISTINCT FROM k.%1$s".formatted(Sql.name(c)))
                        .collect(Collectors.joining(" AND "));
        var values = new ArrayList<@Nullable Object>();
        keys.forEach(key -> columns.forEach(c -> values.add(key.get(c))));
        return statements.select(
                "SELECT j.* FROM judged AS j JOIN (VALUES %s) AS k (%s) ON %s"
                        .formatted(
                                String.join(", ", Collections.nCopies(keys.size(), marks)),
                                columns.stream().map(Sql::name).collect(Collectors.joining(", ")),
                                same),
                values.toArray());
    }

    @Override
    public List<Trace> traces(
            Judgement judgement, Values values, Map<String, List<String>> columns) {
        return judged(
                judgement,
                values,
                () -> {
                    statements.execute(
                            "CREATE TEMP TABLE traced AS "
                                    + tracing(judgement, values, "j.\"_state\" = 'UNDETERMINED'"));
                    try {
                        return new TreeMap<>(columns)
                                .entrySet().stream()
                                        .flatMap(e -> traces(judgement, e.getKey(), e.getValue()))
                                        .toList();
                    } finally {
                        statements.execute("DROP TABLE IF EXISTS traced");
                    }
                });
    }

    /// The rows that subjects came from.
    ///
    /// @param which of the subjects, as `j`
    private static String tracing(Judgement judgement, Values values, String which) {
        return Stream.of(judgement.rule(), judgement.subjects())
                .filter(Objects::nonNull)
                .map(rule ->
                        """
                        SELECT DISTINCT %s, unnest(p."_sources") AS s FROM (%s) AS p
                        WHERE EXISTS (SELECT 1 FROM judged AS j WHERE %s AND %s)
                        """
                                .formatted(
                                        Sql.names(judgement.key(), "p"),
                                        rule.provenanceSql(
                                                values.parameters(),
                                                values.asOf(),
                                                judgement.key()),
                                        which,
                                        Sql.same(judgement.key(), "j", "p")))
                .collect(Collectors.joining(" UNION "));
    }

    private Stream<Trace> traces(Judgement judgement, String table, List<String> columns) {
        String empty =
                columns.stream()
                        .map(c ->
                                "CASE WHEN bool_or(t.%s IS NULL) THEN %s END"
                                        .formatted(Sql.name(c), Sql.text(c)))
                        .collect(Collectors.joining(", "));
        String key = Sql.names(judgement.key(), "x");
        return statements
                .select(
                        """
                        SELECT %s, concat_ws(',', %s) AS "_unknown"
                        FROM traced AS x JOIN %s AS t
                          ON x.s.submission = t."_submission" AND x.s.line = t."_line"
                        WHERE x.s.dataset = %s GROUP BY %s ORDER BY %s
                        """
                                .formatted(
                                        key,
                                        empty.isEmpty() ? "NULL" : empty,
                                        Sql.name(table),
                                        Sql.text(table),
                                        key,
                                        key))
                .stream()
                .map(row -> {
                    var visible = new LinkedHashMap<String, @Nullable Object>(row);
                    List<String> unknown = names(visible.remove("_unknown"));
                    return new Trace(visible, table, unknown);
                });
    }

    private <T> T judged(Judgement judgement, Values values, Supplier<T> question) {
        return withSubjects(
                judgement.subjects(),
                values,
                () -> {
                    statements.execute(
                            "CREATE TEMP TABLE result AS "
                                    + judgement.rule().sql(values.parameters(), values.asOf()));
                    try {
                        statements.execute(judging(judgement));
                        unsettle(judgement, values);
                        return question.get();
                    } finally {
                        statements.execute("DROP TABLE IF EXISTS judged");
                        statements.execute("DROP TABLE IF EXISTS result");
                    }
                });
    }

    /// Makes undetermined what came from rows that point to nothing, where the rule needs what they
    /// point to: what it makes of their absence is no answer. What the rule leaves outside without
    /// looking there stays outside.
    private void unsettle(Judgement judgement, Values values) {
        Set<String> read =
                Stream.of(judgement.rule(), judgement.subjects())
                        .filter(Objects::nonNull)
                        .flatMap(r -> r.tables().stream())
                        .map(ColumnRef::dataset)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!structure.mayDangle(read)) {
            return;
        }
        String among = read.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
        String dangling =
                "(SELECT * FROM %s WHERE dataset IN %s AND target IN %s)"
                        .formatted(Tables.DANGLING, among, among);
        if (number(statements.select("SELECT count(*) AS n FROM " + dangling).getFirst().get("n"))
                == 0) {
            return;
        }
        String looked =
                judgement.rule().outputs().stream()
                        .filter(o -> o.name().equals("applies"))
                        .flatMap(o -> o.sources().stream())
                        .map(ref -> Sql.text(ColumnRef.dataset(ref.table())))
                        .distinct()
                        .collect(Collectors.joining(", "));
        statements.execute(
                """
                UPDATE judged SET "_pointing" = d.pointing, "_state" = 'UNDETERMINED'
                FROM (
                  SELECT %s, string_agg(DISTINCT d.dataset || '>' || d.target, ','
                      ORDER BY d.dataset || '>' || d.target) AS pointing,
                    bool_or(d.target IN (%s)) AS looked
                  FROM (%s) AS x JOIN %s AS d ON d.dataset = split_part(x.s.dataset, '@', 1)
                    AND d.submission = x.s.submission AND d.line = x.s.line
                  GROUP BY %s) AS d
                WHERE %s AND (judged."_state" <> 'OUTSIDE' OR d.looked)
                """
                        .formatted(
                                Sql.names(judgement.key(), "x"),
                                looked.isEmpty() ? "NULL" : looked,
                                tracing(judgement, values, "j.\"_state\" <> 'LOST'"),
                                dangling,
                                Sql.names(judgement.key(), "x"),
                                Sql.same(judgement.key(), "judged", "d")));
    }

    // Rows that a query built are nobody's rows: they come from no line of any file.
    private <T> T withSubjects(
            @Nullable CompiledRule subjects, Values values, Supplier<T> question) {
        if (subjects == null) {
            return question.get();
        }
        statements.execute(
                "CREATE TEMP TABLE subjects AS SELECT *, CAST(NULL AS BIGINT) AS \"_submission\","
                        + " CAST(NULL AS BIGINT) AS \"_line\" FROM ("
                        + subjects.sql(values.parameters(), values.asOf())
                        + ")");
        try {
            return question.get();
        } finally {
            statements.execute("DROP TABLE IF EXISTS subjects");
        }
    }

    // Every subject comes out exactly once, whatever the rule's joins and filters did to it.
    private static String judging(Judgement judgement) {
        CompiledRule rule = judgement.rule();
        // A dataset's key is its own; a query may build one subject several times.
        String subjects =
                judgement.subjects() == null
                        ? "(SELECT *, 1 AS \"_same\" FROM %s)"
                                .formatted(Sql.name(judgement.subjectTable()))
                        : "(SELECT %1$s, count(*) AS \"_same\" FROM subjects AS q GROUP BY %1$s)"
                                .formatted(Sql.names(judgement.key(), "q"));
        String key = Sql.names(judgement.key(), "s");
        String rest =
                rule.outputs().stream()
                        .map(OutputColumn::name)
                        .filter(c -> !judgement.key().contains(c))
                        .map(c -> "r." + Sql.name(c) + ", ")
                        .collect(Collectors.joining());
        String unknown =
                judgement.inputs().stream()
                        .map(c ->
                                "CASE WHEN s.%s IS NULL THEN %s END"
                                        .formatted(Sql.name(c), Sql.text(c)))
                        .collect(Collectors.joining(", "));
        String entity =
                judgement.entity().isEmpty()
                        ? "''"
                        : judgement.key().contains(judgement.entity())
                                ? "s." + Sql.name(judgement.entity())
                                : "r." + Sql.name(judgement.entity());
        return """
        CREATE TEMP TABLE judged AS
        WITH numbered AS (
          SELECT *, count(*) OVER same AS "_times",
            ROW_NUMBER() OVER (same ORDER BY %s) AS "_nth"
          FROM result WINDOW same AS (PARTITION BY %s))
        SELECT %s, %s coalesce(%s, '') AS "_entity",
          CASE WHEN r."_times" IS NULL THEN 0 ELSE greatest(r."_times", s."_same") END AS "_times",
          CASE
            WHEN r."_times" IS NULL OR r."_times" <> 1 OR s."_same" <> 1 THEN 'LOST'
            WHEN r."applies" IS NULL THEN 'UNDETERMINED'
            WHEN NOT r."applies" THEN 'OUTSIDE'
            WHEN r."compliant" IS NULL THEN 'UNDETERMINED'
            WHEN r."compliant" THEN 'SATISFIED'
            ELSE 'NOT_SATISFIED'
          END AS "_state",
          concat_ws(',', %s) AS "_unknown", '' AS "_pointing"
        FROM %s AS s LEFT JOIN numbered AS r ON %s AND r."_nth" = 1
        """
                .formatted(
                        Sql.names(
                                rule.outputs().stream().map(OutputColumn::name).toList(), "result"),
                        Sql.names(judgement.key(), "result"),
                        key,
                        rest,
                        entity,
                        unknown.isEmpty() ? "NULL" : unknown,
                        subjects,
                        Sql.same(judgement.key(), "s", "r"));
    }

    @Override
    public List<SourceRow> sources(
            CompiledRule rule, @Nullable CompiledRule subjects, Values values, Map<String, ?> key) {
        return withSubjects(
                subjects,
                values,
                () -> {
                    var found = new HashSet<>(sources(rule, values, key));
                    if (subjects != null) {
                        found.addAll(sources(subjects, values, key));
                    }
                    // A rule may read a row as it is and once more in the dataset's history.
                    return found.stream()
                            .map(this::row)
                            .distinct()
                            .sorted(
                                    Comparator.comparing(SourceRow::table)
                                            .thenComparingLong(SourceRow::submission)
                                            .thenComparingLong(SourceRow::line))
                            .toList();
                });
    }

    private record Source(String table, long submission, long line) {}

    private List<Source> sources(CompiledRule rule, Values values, Map<String, ?> key) {
        List<String> columns = List.copyOf(key.keySet());
        String sql = rule.provenanceSql(values.parameters(), values.asOf(), columns);
        return statements
                .select(
                        "SELECT DISTINCT s.dataset AS dataset, s.submission AS submission, s.line AS"
                                + " line FROM (SELECT unnest(p.\"_sources\") AS s FROM ("
                                + sql
                                + ") AS p"
                                + where("p", columns)
                                + ") WHERE s.submission IS NOT NULL",
                        key.values().toArray())
                .stream()
                .map(r ->
                        new Source(
                                String.valueOf(r.get("dataset")),
                                number(r.get("submission")),
                                number(r.get("line"))))
                .toList();
    }

    private SourceRow row(Source source) {
        return sourceRow(
                ColumnRef.dataset(source.table()),
                statements
                        .select(
                                "SELECT * FROM %s WHERE \"_submission\" = ? AND \"_line\" = ?"
                                        .formatted(Sql.name(source.table())),
                                source.submission(),
                                source.line())
                        .getFirst());
    }

    @Override
    public List<SourceRow> rowsOf(String table, Map<String, ?> key) {
        List<String> columns = List.copyOf(key.keySet());
        return statements
                .select(
                        "SELECT * FROM %s AS t%s ORDER BY \"_submission\", \"_line\""
                                .formatted(Sql.name(table), where("t", columns)),
                        key.values().toArray())
                .stream()
                .map(cells -> sourceRow(table, cells))
                .toList();
    }

    /// Runs something while a column is unknown: in all rows, or in one line of one submission. It
    /// tries what a rule makes of missing data; nothing stays changed.
    public <T> T whileUnknown(
            String table, String column, @Nullable Long line, Supplier<T> attempt) {
        return whileChanged(
                "UPDATE %s SET %s = NULL%s"
                        .formatted(
                                Sql.name(table),
                                Sql.name(column),
                                line == null ? "" : " WHERE \"_line\" = " + line),
                attempt);
    }

    /// Runs something while the table's rows lie in another order; nothing stays changed.
    public <T> T whileShuffled(String table, long seed, Supplier<T> attempt) {
        String name = Sql.name(table);
        return whileChanged(
                "CREATE OR REPLACE TABLE %s AS SELECT * FROM %s ORDER BY hash(\"_line\" + %d)"
                        .formatted(name, name, seed),
                attempt);
    }

    private <T> T whileChanged(String change, Supplier<T> attempt) {
        statements.execute("BEGIN TRANSACTION");
        try {
            statements.execute(change);
            return attempt.get();
        } finally {
            statements.execute("ROLLBACK");
        }
    }

    @Override
    public void close() {
        statements.close();
    }

    private static String where(String table, List<String> columns) {
        return columns.isEmpty()
                ? ""
                : columns.stream()
                        .map(c -> table + "." + Sql.name(c) + " IS NOT DISTINCT FROM ?")
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static SourceRow sourceRow(String table, Map<String, @Nullable Object> cells) {
        var visible = new LinkedHashMap<String, @Nullable Object>(cells);
        var submission = (Long) visible.remove("_submission");
        var line = (Long) visible.remove("_line");
        return new SourceRow(
                table, submission == null ? 0 : submission, line == null ? 0 : line, visible);
    }

    private static Tally tally(Map<String, @Nullable Object> row) {
        return new Tally(
                String.valueOf(row.get("_entity")),
                State.valueOf(String.valueOf(row.get("_state"))),
                number(row.get("n")));
    }

    private static Judged judged(Map<String, @Nullable Object> row) {
        var visible = new LinkedHashMap<String, @Nullable Object>(row);
        visible.remove("_entity");
        State state = State.valueOf(String.valueOf(visible.remove("_state")));
        var times = (Long) visible.remove("_times");
        List<String> unknown = names(visible.remove("_unknown"));
        List<Dangling> dangling =
                names(visible.remove("_pointing")).stream()
                        .map(pair -> pair.split(">", -1))
                        .map(pair -> new Dangling(pair[0], pair[1]))
                        .toList();
        return new Judged(visible, state, times == null ? 0 : times, unknown, dangling);
    }

    private static List<String> names(@Nullable Object joined) {
        String names = String.valueOf(joined);
        return names.isEmpty() ? List.of() : Arrays.asList(names.split(",", -1));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Long n ? n : 0;
    }
}
