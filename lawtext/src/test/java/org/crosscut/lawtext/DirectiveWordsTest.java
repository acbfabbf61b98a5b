package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class DirectiveWordsTest {
    @Test
    void aReaderSeesTheTextsOwnWordsForWhomItAsks() {
        Resolution text =
                Fixtures.READER.salvage(
                        "r.txt", Fixtures.realText().getBytes(StandardCharsets.UTF_8));
        Directive asked =
                text.provision("39").orElseThrow().directives().stream()
                        .filter(DirectiveWords::isRequest)
                        .findFirst()
                        .orElseThrow();
        var words = new DirectiveWords(Grammars.load().of(text.language()));

        assertThat(words.printedAddressees(asked)).isEqualTo("秘书长");
        assertThat(words.addressees(asked)).isEqualTo("UN Secretary-General");
    }
}
