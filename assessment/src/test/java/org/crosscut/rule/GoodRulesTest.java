package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `good/` compiles to the outputs, types and lineage that its comments name, and
/// DuckDB takes what comes of it.
class GoodRulesTest {
    private static final Pattern OUTPUT = Pattern.compile("(?m)^-- (\\w+ .* <- .*)$");
    private static final Pattern FILTERS = Pattern.compile("(?m)^-- filters (.*)$");

    static Stream<Path> files() {
        return Fixture.files("good");
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheOutputsAndLineageThatItsCommentsName(Path file) {
        String sql = Fixture.text(file);
        CompiledRule rule = Fixture.good(sql);
        assertThat(rule.outputs().stream().map(GoodRulesTest::shown))
                .containsExactlyElementsOf(
                        OUTPUT.matcher(sql).results().map(m -> m.group(1)).toList());
        assertThat(shown(rule.filters()))
                .isEqualTo(FILTERS.matcher(sql).results().findFirst().orElseThrow().group(1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void runsOnDuckDbWithTheDeclaredTypes(Path file) throws SQLException {
        CompiledRule rule = Fixture.good(Fixture.text(file));
        var values = Fixture.values(rule.source());
        List<String> expected =
                rule.outputs().stream().map(o -> o.name() + " " + o.type().sql()).toList();
        try (var engine = new Engine()) {
            assertThat(engine.columns(rule.sql(values, Fixture.AS_OF))).isEqualTo(expected);
            var keys = List.of(rule.outputs().getFirst().name());
            assertThat(engine.columns(rule.provenanceSql(values, Fixture.AS_OF, keys))).hasSize(2);
            for (Mutant mutant : rule.mutants()) {
                assertThat(engine.columns(mutant.rule().sql(values, Fixture.AS_OF)))
                        .as(mutant.change())
                        .isEqualTo(expected);
            }
        }
    }

    private static String shown(OutputColumn output) {
        return output.name()
                + " "
                + output.type().word()
                + (output.nullable() ? "" : " not null")
                + " <- "
                + shown(output.sources());
    }

    private static String shown(Collection<ColumnRef> refs) {
        return refs.isEmpty()
                ? "none"
                : String.join(" ", refs.stream().map(ColumnRef::toString).toList());
    }
}
