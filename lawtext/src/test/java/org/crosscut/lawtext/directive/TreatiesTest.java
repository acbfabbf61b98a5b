package org.crosscut.lawtext.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class TreatiesTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    @Test
    void twoTreatiesJoinedAreTwo() {
        assertThat(treaties("Recalls the Convention on Coastal Lamps and the Paris Agreement;"))
                .containsExactly("Convention on Coastal Lamps", "Paris Agreement");
        assertThat(treaties("Recalls the Convention on Oil and the Lamp Convention of 1931;"))
                .containsExactly("Convention on Oil", "Lamp Convention of 1931");
    }

    @Test
    void aJoinedNameIsOne() {
        assertThat(treaties("Recalls the Convention on the Keeping and the Trimming of Lamps;"))
                .containsExactly("Convention on the Keeping and the Trimming of Lamps");
        assertThat(treaties("Recalls the Covenant on Coastal, Harbour and Street Lighting;"))
                .containsExactly("Covenant on Coastal, Harbour and Street Lighting");
        assertThat(treaties("Recalls the Covenant on Oil, and the Secretary-General;"))
                .containsExactly("Covenant on Oil");
    }

    private static List<String> treaties(String paragraph) {
        String text =
                "12/34. Care of lighthouses\n\nThe General Assembly,\n\n1. " + paragraph + "\n";
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8)).paragraphs().stream()
                .map(Paragraph::references)
                .flatMap(List::stream)
                .map(Reference::printed)
                .toList();
    }
}
