package org.crosscut.lawtext.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class ResolutionGraphTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    private static final Resolution FIRST =
            read(
                    """
                    11/20. Lamps
                    The General Assembly,
                    1. Thanks the keepers of all lamps.
                    """);
    private static final Resolution SECOND =
            read(
                    """
                    12/34. Care of lighthouses
                    The General Assembly,
                    Recalling its resolutions 11/20 and 10/5 of 4 March 1956,
                    1. Reaffirms paragraph 3 of section II of its resolution 10/5;
                    2. Reiterates its request to the Secretary-General, in resolution 11/20, to keep the lamps;
                    3. Decides to amend paragraph 4 of resolution 11/20;
                    4. Takes note of the report on the oil, as paragraph 2 of the present resolution has it;
                    5. Notes resolution 9/1.
                    """);
    private static final Resolution SECOND_IN_CHINESE =
            read(
                    """
                    12/34. 灯塔管理
                    大会，
                    回顾其第11/20号决议，
                    1. 感谢所有灯塔管理员。
                    """);

    @Test
    void linksTellWhatAParagraphDoesWithAnotherResolution() {
        assertThat(shown(ResolutionGraph.of(List.of(FIRST, SECOND))))
                .contains(
                        "preamble/1 RECALLS A/RES/11/20  read",
                        "preamble/1 RECALLS A/RES/10/5  ",
                        "1 REAFFIRMS A/RES/10/5 II/3 ",
                        "2 REPEATS A/RES/11/20  read",
                        "5 MENTIONS A/RES/9/1  ")
                .noneMatch(l -> l.startsWith("4 "))
                .doesNotContain("1 REAFFIRMS A/RES/10/5  ");
    }

    @Test
    void whatBothLanguagesSayStandsOnce() {
        ResolutionGraph both = ResolutionGraph.of(List.of(SECOND, SECOND_IN_CHINESE));
        assertThat(both).isEqualTo(ResolutionGraph.of(List.of(SECOND)));
    }

    @Test
    void theDrawingHasOneArrowForEachRelation() {
        ResolutionGraph graph =
                ResolutionGraph.of(List.of(FIRST, SECOND))
                        .only(l -> l.path().startsWith("preamble"));
        assertThat(GraphDot.write(graph, Map.of("recalls", "回顾")))
                .isEqualTo(
                        """
                        digraph resolutions {
                          rankdir=LR;
                          node [shape=box];
                          "A/RES/11/20";
                          "A/RES/12/34";
                          "A/RES/10/5" [style=dashed];
                          "A/RES/12/34" -> "A/RES/10/5" [label="回顾"];
                          "A/RES/12/34" -> "A/RES/11/20" [label="回顾"];
                        }
                        """);
    }

    private static List<String> shown(ResolutionGraph graph) {
        return graph.links().stream()
                .map(l ->
                        "%s %s %s %s %s"
                                .formatted(
                                        l.path(),
                                        l.relation(),
                                        l.to(),
                                        l.part(),
                                        l.isRead() ? "read" : ""))
                .toList();
    }

    private static Resolution read(String text) {
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
