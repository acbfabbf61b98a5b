package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
    @Test
    void givesEveryTextInWhateverOrderItIsAskedFor() {
        var random = new SplittableRandom(1);
        var texts = new ArrayList<String>();
        var part = new StringBuilder("<sst>");
        for (int i = 0; i < 20_000; i++) {
            String text = i % 7 == 0 ? "" : i % 5 == 0 ? "油料 " + i : "text " + i;
            texts.add(i % 100 == 3 ? text + "\u0001" : text);
            part.append("<si><t>").append(text);
            part.append(i % 100 == 3 ? "_x0001_" : "").append("</t></si>");
        }
        part.append("</sst>");

        SharedTexts shared = SharedTexts.read(part.toString().getBytes(StandardCharsets.UTF_8));

        for (int i = 0; i < 100_000; i++) {
            int index = random.nextInt(texts.size());
            assertThat(shared.get(index)).isEqualTo(texts.get(index));
        }
        assertThatThrownBy(() -> shared.get(20_000)).isInstanceOf(DamagedWorkbook.class);
    }

    @Test
    void aWorkbookWithoutTextsHasNone() {
        SharedTexts none = SharedTexts.read(new byte[0]);

        assertThatThrownBy(() -> none.get(0)).isInstanceOf(DamagedWorkbook.class);
    }
}
