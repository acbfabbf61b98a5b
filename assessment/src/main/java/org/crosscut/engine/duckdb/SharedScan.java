package org.crosscut.engine.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Population.Judged;
import org.crosscut.engine.Population.State;
import org.crosscut.engine.Population.Tally;
import org.crosscut.engine.Session.Question;
import org.crosscut.engine.Tuple;
import org.jspecify.annotations.Nullable;

/// Judges the subjects of one table by many rules at once, each of which looks at the subject's own
/// row: one pass counts for all of them, a second one fetches the rows that any of them leaves
/// open. A subject is its own row here, so none can be lost, doubled or strayed.
final class SharedScan {
    private static final String ROW = "_r";

    private final Statements statements;
    private final List<Asked> asked;
    private final List<Verdict> verdicts;
    private final String from;
    private final String entity;

    /// @param names of the rule's columns
    /// @param row the SQL of each, by its name
    /// @param verdict which one of the scan's
    private record Asked(
            Question question, List<String> names, SequencedMap<String, String> row, int verdict) {}

    /// What decides; questions that ask the same share one.
    private record Verdict(String applies, String compliant) {
        private boolean isOfAll() {
            return applies.equals("CAST((TRUE) AS BOOLEAN)");
        }

        private String is(State state) {
            if (isOfAll()) {
                return switch (state) {
                    case SATISFIED -> compliant;
                    case NOT_SATISFIED -> "NOT " + compliant;
                    case OUTSIDE, UNDETERMINED, LOST -> "FALSE";
                };
            }
            return switch (state) {
                case OUTSIDE -> "NOT " + applies;
                case SATISFIED -> applies + " AND " + compliant;
                case NOT_SATISFIED -> applies + " AND NOT " + compliant;
                case UNDETERMINED, LOST -> "FALSE";
            };
        }

        /// True of a subject that is outside or satisfied, and of no other.
        private String isClosed() {
            return isOfAll()
                    ? compliant
                    : "CASE WHEN %1$s THEN %2$s ELSE NOT %1$s END".formatted(applies, compliant);
        }
    }

    /// @param questions about subjects of one table and one entity column, see [#entity]
    SharedScan(Statements statements, List<Question> questions) {
        this.statements = statements;
        var found = new LinkedHashMap<Verdict, Integer>();
        this.asked = new ArrayList<>();
        for (Question question : questions) {
            SequencedMap<String, String> row = expressions(question);
            var verdict = new Verdict(sql(row, "applies"), sql(row, "compliant"));
            int index = found.computeIfAbsent(verdict, v -> found.size());
            asked.add(new Asked(question, List.copyOf(row.keySet()), row, index));
        }
        this.verdicts = List.copyOf(found.keySet());
        this.from =
                " FROM %s AS %s"
                        .formatted(
                                Sql.name(questions.getFirst().judgement().subjectTable()),
                                Sql.name(ROW));
        this.entity = entity(questions.getFirst());
    }

    /// The SQL of whose a subject is; questions in which it is the same can be asked together.
    static String entity(Question question) {
        String column = question.judgement().entity();
        return column.isEmpty() ? "''" : "coalesce(" + sql(expressions(question), column) + ", '')";
    }

    private static SequencedMap<String, String> expressions(Question question) {
        return question.judgement()
                .rule()
                .rowExpressions(question.values().parameters(), question.values().asOf(), ROW);
    }

    private static String sql(Map<String, String> row, String column) {
        String sql = row.get(column);
        if (sql == null) {
            throw new IllegalStateException("the rule has no column " + column);
        }
        return sql;
    }

    /// What is found of each question, in their order.
    List<Population> populations() {
        List<List<Tally>> tallies = tallies();
        List<List<Judged>> open = open();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Population(tallies.get(asked.get(i).verdict()), open.get(i), 0))
                .toList();
    }

    private List<List<Tally>> tallies() {
        var sums = new StringBuilder();
        for (int i = 0; i < verdicts.size(); i++) {
            for (State state : List.of(State.NOT_SATISFIED, State.OUTSIDE, State.SATISFIED)) {
                sums.append(", ").append(sum(new Verdict("v.a" + i, "v.c" + i), i, state));
            }
        }
        var judged = new StringBuilder();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (!verdict.isOfAll()) {
                judged.append(", ").append(verdict.applies()).append(" AS a").append(i);
            }
            judged.append(", ").append(verdict.compliant()).append(" AS c").append(i);
        }
        var tallies = new ArrayList<List<Tally>>();
        verdicts.forEach(v -> tallies.add(new ArrayList<>()));
        statements.read(
                "SELECT e, count(*)%s FROM (SELECT %s AS e%s%s) AS v GROUP BY e ORDER BY e"
                        .formatted(sums, entity, judged, from),
                row -> {
                    String whose = row.getString(1);
                    long all = row.getLong(2);
                    for (int i = 0; i < verdicts.size(); i++) {
                        count(tallies.get(i), whose, all, row, 3 + 3 * i);
                    }
                });
        return tallies;
    }

    // A sum over nothing but NULL is NULL, which is read as 0.
    private String sum(Verdict named, int index, State state) {
        Verdict verdict =
                verdicts.get(index).isOfAll()
                        ? new Verdict(verdicts.get(index).applies(), named.compliant())
                        : named;
        String condition = verdict.is(state);
        return condition.equals("FALSE") ? "0" : "sum(CAST(" + condition + " AS INTEGER))";
    }

    private static void count(
            List<Tally> tallies, String whose, long all, ResultSet row, int column)
            throws SQLException {
        long not = row.getLong(column);
        long outside = row.getLong(column + 1);
        long satisfied = row.getLong(column + 2);
        add(tallies, whose, State.NOT_SATISFIED, not);
        add(tallies, whose, State.OUTSIDE, outside);
        add(tallies, whose, State.SATISFIED, satisfied);
        add(tallies, whose, State.UNDETERMINED, all - not - outside - satisfied);
    }

    private static void add(List<Tally> tallies, String whose, State state, long subjects) {
        if (subjects > 0) {
            tallies.add(new Tally(whose, state, subjects));
        }
    }

    private List<List<Judged>> open() {
        var open = new ArrayList<List<Judged>>();
        asked.forEach(a -> open.add(new ArrayList<>()));
        List<Integer> listed =
                IntStream.range(0, asked.size())
                        .filter(i -> !asked.get(i).question().isCounted())
                        .boxed()
                        .toList();
        if (listed.isEmpty()) {
            return open;
        }
        var columns = new Columns();
        List<Integer> used = listed.stream().map(i -> asked.get(i).verdict()).distinct().toList();
        for (int verdict : used) {
            columns.at("CAST(" + code(verdicts.get(verdict)) + " AS TINYINT)");
        }
        List<Open> readers = listed.stream().map(i -> reader(i, used, columns)).toList();
        Asked first = asked.get(listed.getFirst());
        String order =
                first.question().judgement().key().stream()
                        .map(k -> sql(first.row(), k))
                        .collect(Collectors.joining(", "));
        String isOpen =
                used.stream()
                        .map(v -> "(" + verdicts.get(v).isClosed() + ") IS NOT TRUE")
                        .collect(Collectors.joining(" OR "));
        statements.read(
                "SELECT %s%s WHERE %s ORDER BY %s".formatted(columns.sql(), from, isOpen, order),
                row -> {
                    var cells = new Cells(row, columns.size());
                    for (Open reader : readers) {
                        reader.read(cells, open);
                    }
                });
        return open;
    }

    private static String code(Verdict verdict) {
        return "CASE WHEN (%s) IS TRUE THEN 0 WHEN %s THEN 1 ELSE 2 END"
                .formatted(verdict.isClosed(), verdict.is(State.NOT_SATISFIED));
    }

    private Open reader(int index, List<Integer> used, Columns columns) {
        Asked one = asked.get(index);
        Judgement judgement = one.question().judgement();
        // The key first, as everywhere.
        var names = new ArrayList<>(judgement.key());
        one.names().stream().filter(n -> !names.contains(n)).forEach(names::add);
        return new Open(
                index,
                1 + used.indexOf(one.verdict()),
                List.copyOf(names),
                names.stream().map(n -> columns.at(sql(one.row(), n))).toList(),
                judgement.inputs(),
                judgement.inputs().stream()
                        .map(c -> columns.at(Sql.name(ROW) + "." + Sql.name(c) + " IS NULL"))
                        .toList());
    }

    /// The columns of a result, each piece of SQL once.
    private static final class Columns {
        private final SequencedMap<String, Integer> places = new LinkedHashMap<>();

        /// The place of a column, from 1.
        int at(String sql) {
            return places.computeIfAbsent(sql, s -> places.size() + 1);
        }

        int size() {
            return places.size();
        }

        String sql() {
            return String.join(", ", places.keySet());
        }
    }

    /// One row of a result, each cell read when it is first wanted.
    private static final class Cells {
        private final ResultSet row;
        private final @Nullable Object[] values;
        private final boolean[] isRead;

        Cells(ResultSet row, int columns) {
            this.row = row;
            this.values = new @Nullable Object[columns + 1];
            this.isRead = new boolean[columns + 1];
        }

        @Nullable Object at(int column) throws SQLException {
            if (!isRead[column]) {
                values[column] = Statements.value(row, column);
                isRead[column] = true;
            }
            return values[column];
        }

        int code(int column) throws SQLException {
            return row.getByte(column);
        }
    }

    /// Reads what one question leaves open.
    ///
    /// @param state the column of the state
    /// @param places the columns of the names
    /// @param missing the columns that tell whether an input is empty
    private record Open(
            int index,
            int state,
            List<String> names,
            List<Integer> places,
            List<String> inputs,
            List<Integer> missing) {
        void read(Cells cells, List<List<Judged>> open) throws SQLException {
            int code = cells.code(state);
            if (code == 0) {
                return;
            }
            var values = new @Nullable Object[places.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = cells.at(places.get(i));
            }
            var unknown = new ArrayList<String>();
            for (int i = 0; i < missing.size(); i++) {
                if (Boolean.TRUE.equals(cells.at(missing.get(i)))) {
                    unknown.add(inputs.get(i));
                }
            }
            open.get(index)
                    .add(
                            new Judged(
                                    new Tuple(names, values),
                                    code == 1 ? State.NOT_SATISFIED : State.UNDETERMINED,
                                    1,
                                    List.copyOf(unknown),
                                    List.of()));
        }
    }
}
