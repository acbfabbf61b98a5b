package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Verb;
import org.junit.jupiter.api.Test;

/// What stands behind the last part of a list and belongs to all of them.
class TailTest {
    private static final String HEAD =
            "12/34. Care of lighthouses\nThe General Assembly,\nMindful of all who keep the lamps,"
                    + " the green ones and the red ones,".repeat(8)
                    + "\n";
    private static final String CHINESE_HEAD =
            "12/34. 灯塔管理\n大会，\n铭记" + "所有看守灯塔的人和他们所守的灯、".repeat(20) + "各岛的灯，\n";

    @Test
    void aLineThatGoesOnWithTheSentenceIsTheTailOfAllParts() {
        Provision provision =
                Fixtures.read(
                                HEAD
                                        + """
                                        1. Requests the Secretary-General to count:
                                        (a) The lamps of the coast;
                                        (b) The oil of the isles;
                                        and to report thereon to the General Assembly at its twenty-second session;
                                        2. Thanks the keepers of all lamps.
                                        """)
                        .provisions()
                        .getFirst();
        assertThat(paths(provision)).containsExactly("1(a)", "1(b)", "1/tail");
        Part tail = provision.parts().getLast();
        assertThat(tail.letter()).isEmpty();
        assertThat(tail.paragraph().directives())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.verb().map(Verb::name)).contains("request");
                    assertThat(d.addressees().getFirst().name()).isEqualTo("UN Secretary-General");
                    assertThat(d.due().value()).isEqualTo("22");
                });
    }

    @Test
    void theTailBelongsToTheLettersWhereNumeralsStandBetween() {
        Resolution read =
                Fixtures.read(
                        HEAD
                                + """
                                1. Requests the keepers to count:
                                (a) The lamps:
                                (i) Of brass;
                                (ii) Of glass;
                                (b) The oil;
                                within existing resources.
                                """);
        assertThat(paths(read.provisions().getFirst()))
                .containsExactly("1(a)", "1(a)(i)", "1(a)(ii)", "1(b)", "1/tail");
        Directive tail =
                read.provisions().getFirst().parts().getLast().paragraph().directives().getFirst();
        assertThat(tail.qualifications())
                .singleElement()
                .satisfies(q -> assertThat(q.name()).isEqualTo("within-existing-resources"));
    }

    @Test
    void whereASentenceHasEndedNothingGoesOn() {
        Resolution read =
                Fixtures.read(
                        HEAD
                                + """
                                1. Requests the keepers to count:
                                (a) The lamps of the coast;
                                (b) The oil of the isles.
                                of which nobody has spoken, the keepers least of all.
                                """);
        assertThat(paths(read.provisions().getFirst())).containsExactly("1(a)", "1(b)");
    }

    @Test
    void chineseTailsAreReadToo() {
        Provision provision =
                Fixtures.read(
                                CHINESE_HEAD
                                        + """
                                        1. 请秘书长查明：
                                        (a) 沿海的灯；
                                        (b) 各岛的燃料；
                                        并就此向大会第二十二届会议提出报告；
                                        2. 感谢所有灯塔管理员。
                                        """)
                        .provisions()
                        .getFirst();
        assertThat(paths(provision)).containsExactly("1(a)", "1(b)", "1/tail");
        assertThat(provision.parts().getLast().paragraph().directives())
                .anySatisfy(d -> assertThat(d.due().value()).isEqualTo("22"));
    }

    @Test
    void anIndentedTailIsToldFromTheLastPart() {
        Provision provision =
                Fixtures.read(
                                """
                                   12/34. Care of lighthouses

                                   The General Assembly,

                                   1.  Requests the Secretary-General to count, with all care that is
                                due to them and to the keepers of the isles:

                                   (a)  The lamps of the coast, both those that are lit and those that
                                are dark;

                                   (b)  The oil of the isles, both that which burns and that which does
                                not;

                                   and to report thereon, with all figures, to the Assembly without any
                                delay;

                                   2.  Thanks the keepers of all lamps, and all who have brought them the
                                oil that they burn.
                                """)
                        .provisions()
                        .getFirst();
        assertThat(paths(provision)).containsExactly("1(a)", "1(b)", "1/tail");
        assertThat(provision.parts().getLast().text())
                .startsWith("and to report")
                .endsWith("delay;");
    }

    private static List<String> paths(Provision provision) {
        return provision.parts().stream().map(Part::path).toList();
    }
}
