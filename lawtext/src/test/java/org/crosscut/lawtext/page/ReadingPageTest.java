package org.crosscut.lawtext.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.sidebyside.LanguageComparer;
import org.junit.jupiter.api.Test;

class ReadingPageTest {
    private static final Resolution ENGLISH =
            read(
                    """
                    12/34. Care of <lighthouses>
                    The General Assembly,
                    Recalling the rules of the lamps,
                    1. Requests the Secretary-General to report on lamps in use for more than 30 days;
                    2. Notes the "harbour" & the coast.
                    """);
    private static final Resolution CHINESE =
            read(
                    """
                    12/34. 灯塔的管理
                    大会，
                    回顾灯塔的规则，
                    1. 请秘书长就使用超过30天的灯具提出报告。
                    """);

    @Test
    void textIsMarkedEscapedAndNeedsNoScript() {
        String page = ReadingPage.write(ENGLISH, Language.EN);
        assertThat(page)
                .contains("Care of &lt;lighthouses&gt;")
                .contains("&quot;harbour&quot; &amp; the coast.")
                .contains("<span class=\"verb directive\" title=\"request\">Requests</span>")
                .contains("id=\"p-1\"")
                .doesNotContain("<script")
                .doesNotContain("http");
        assertThat(ReadingPage.write(ENGLISH, Language.EN)).isEqualTo(page);
    }

    @Test
    void bothLanguagesStandSideBySideAndWhatOneLacksIsSaid() {
        String page =
                ReadingPage.write(new LanguageComparer().compare(ENGLISH, CHINESE), Language.ZH);
        assertThat(page)
                .contains("lang=\"zh\">")
                .contains("两种语文文本的不同之处")
                .contains("<a href=\"#p-2\">2</a>")
                .contains("<div class=\"absent\">无</div>");
    }

    private static Resolution read(String text) {
        return new ResolutionReader(Grammars.load())
                .salvage("r.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
