package org.crosscut.lawtext.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class DeliverablesTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    @Test
    void theLastWordOfAnObjectTellsTheKind() {
        assertThat(
                        english(
                                "1. Requests the Secretary-General to develop lighting strategies"
                                        + " and spare capacities for all keepers."))
                .containsExactly("strategy strategies", "capacity_building capacities");
        assertThat(english("1. Requests the Secretary-General to meet the strategies unit."))
                .isEmpty();
    }

    @Test
    void whatIsOnlyMentionedIsNotAsked() {
        assertThat(english("1. Requests the Secretary-General to greet those with skills."))
                .isEmpty();
        assertThat(
                        english(
                                "1. Requests the Secretary-General, in accordance with the plan to"
                                        + " improve standards, to light the lamps."))
                .isEmpty();
        assertThat(english("1. Notes the plan to develop strategies.")).isEmpty();
    }

    @Test
    void aVerbMayTellTheKindAlone() {
        assertThat(english("1. Urges the Secretary-General to jointly collect lamps."))
                .containsExactly("analysis collect");
        assertThat(english("1. Urges the Secretary-General to adopt lamps."))
                .containsExactly("policy adopt");
        assertThat(english("1. Urges the Secretary-General to adopt standards."))
                .containsExactly("standards standards");
    }

    @Test
    void nounsAndPassivesAreActionsToo() {
        assertThat(english("1. Encourages the provision of expertise through training."))
                .containsExactly("technical_assistance expertise", "capacity_building training");
        assertThat(english("1. Decides that the keepers shall be trained."))
                .containsExactly("capacity_building trained");
    }

    @Test
    void aRuleThatNamesNobodyAsksForSomething() {
        assertThat(english("1. Lamps will be lit. Summaries will be circulated."))
                .containsExactly("report Summaries", "information_sharing circulated");
        assertThat(english("1. The lamps will be green.")).isEmpty();
    }

    @Test
    void whatIsToBeDeliveredMayBeTheSubject() {
        assertThat(english("1. A feasibility study and lighting strategies shall be prepared."))
                .containsExactly("strategy strategies");
        assertThat(english("1. The strategies shall be green.")).isEmpty();
    }

    @Test
    void aSentenceBehindWhatIsAskedAsksForNothing() {
        assertThat(
                        english(
                                "1. Requests the Secretary-General to develop lighting strategies."
                                        + " Keepers used to build capacities."))
                .containsExactly("strategy strategies");
    }

    @Test
    void partsBeginWithAnAction() {
        assertThat(
                        english(
                                "1. Requests the Secretary-General:",
                                "(a) To light lamps;",
                                "(b) Establish policies on lamps."))
                .containsExactly("policy policies");
    }

    @Test
    void chineseObjectsEndBeforeTheNextSign() {
        assertThat(chinese("1. 请秘书长制定灯塔战略，并加强看守的能力；"))
                .containsExactly("strategy 战略", "capacity_building 能力");
        assertThat(chinese("1. 请秘书长访问战略股的人员；")).isEmpty();
        assertThat(chinese("1. 请秘书长召开研讨会并落实承诺；")).containsExactly("meeting 召开", "policy 落实");
        assertThat(chinese("1. 请秘书长按照减少灯油的办法，点亮灯塔；")).isEmpty();
    }

    private static List<String> english(String... paragraphs) {
        return read("12/34. Care of lighthouses\n\nThe General Assembly,\n\n", paragraphs);
    }

    private static List<String> chinese(String... paragraphs) {
        return read("12/34. 灯塔的维护\n\n大会，\n\n", paragraphs);
    }

    private static List<String> read(String front, String... paragraphs) {
        String text = front + String.join("\n\n", paragraphs) + "\n";
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8)).paragraphs().stream()
                .map(Paragraph::directives)
                .flatMap(List::stream)
                .flatMap(d -> d.deliverables().stream())
                .map(d -> d.kind() + " " + d.text())
                .toList();
    }
}
