package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private Engine engine;

    @BeforeEach
    void fill() throws SQLException {
        engine = new Engine();
        engine.run(
                """
                INSERT INTO checks (outpost, state, cost, _submission, _line) VALUES
                ('A', 'manned', 1.50, 1, 2), ('B', 'manned', 2.50, 1, 3), ('C', 'empty', NULL, 1, 4)
                """);
        engine.run(
                """
                INSERT INTO repairs (id, outpost, cost, _submission, _line) VALUES
                (1, 'A', 10, 2, 2), (2, 'A', 20, 2, 3), (3, 'B', 30, 3, 2)
                """);
        engine.run("INSERT INTO outposts (code, sector) VALUES ('A', 'N'), ('B', 'N'), ('C', 'S')");
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
    }

    private List<String> sources(String sql, String... keys) throws SQLException {
        String threaded = Fixture.good(sql).provenanceSql(Map.of(), Fixture.AS_OF, List.of(keys));
        String short_ =
                "SELECT * EXCLUDE (_sources), array_to_string([s.dataset || s.submission || ':'"
                        + " || s.line FOR s IN _sources], ' ') FROM ("
                        + threaded
                        + ") ORDER BY ALL";
        return engine.rows(short_);
    }

    @Test
    void aRowOfATableIsItsOwnSource() throws SQLException {
        assertThat(sources("SELECT outpost, cost FROM checks", "outpost"))
                .containsExactly("A|checks1:2", "B|checks1:3", "C|checks1:4");
    }

    @Test
    void aJoinAddsBothSidesAndAReferenceTableNothing() throws SQLException {
        assertThat(
                        sources(
                                """
                                SELECT c.outpost, r.cost, o.sector
                                FROM checks AS c
                                JOIN outposts AS o ON o.code = c.outpost
                                LEFT JOIN repairs AS r ON r.outpost = c.outpost
                                """,
                                "outpost"))
                .containsExactly(
                        "A|checks1:2 repairs2:2 repairs2:3",
                        "B|checks1:3 repairs3:2",
                        "C|checks1:4");
    }

    @Test
    void aGroupHasTheSourcesOfItsRows() throws SQLException {
        assertThat(sources("SELECT state, SUM(cost) AS cost FROM checks GROUP BY state", "state"))
                .containsExactly("empty|checks1:4", "manned|checks1:2 checks1:3");
        assertThat(sources("SELECT COUNT(*) AS n FROM checks WHERE state = 'manned'"))
                .containsExactly("checks1:2 checks1:3");
    }

    @Test
    void sourcesPassThroughNamedQueriesAndUnions() throws SQLException {
        assertThat(
                        sources(
                                """
                                WITH spent (place, cost) AS (
                                  SELECT outpost, cost FROM checks
                                  UNION
                                  SELECT outpost, cost FROM repairs
                                )
                                SELECT s.place, SUM(s.cost) AS cost FROM spent AS s GROUP BY s.place
                                """,
                                "place"))
                .containsExactly(
                        "A|checks1:2 repairs2:2 repairs2:3",
                        "B|checks1:3 repairs3:2",
                        "C|checks1:4");
    }

    @Test
    void aWindowAddsItsPartition() throws SQLException {
        assertThat(
                        sources(
                                """
                                SELECT outpost, SUM(cost) OVER (PARTITION BY state) AS total
                                FROM checks
                                """,
                                "outpost"))
                .containsExactly("A|checks1:2 checks1:3", "B|checks1:2 checks1:3", "C|checks1:4");
    }

    @Test
    void distinctAndExceptGatherTheRowsThatAreLeft() throws SQLException {
        assertThat(sources("SELECT DISTINCT state FROM checks", "state"))
                .containsExactly("empty|checks1:4", "manned|checks1:2 checks1:3");
        assertThat(
                        sources(
                                "SELECT outpost FROM checks EXCEPT SELECT outpost FROM repairs",
                                "outpost"))
                .containsExactly("C|checks1:4");
    }

    @Test
    void aLimitKeepsItsOrder() throws SQLException {
        assertThat(
                        sources(
                                "SELECT outpost, cost FROM checks ORDER BY cost DESC, outpost LIMIT 1",
                                "outpost"))
                .containsExactly("B|checks1:3");
    }
}
