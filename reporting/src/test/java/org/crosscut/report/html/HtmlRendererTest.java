package org.crosscut.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosscut.language.Language;
import org.crosscut.report.Block;
import org.crosscut.report.Inline;
import org.crosscut.report.Page;
import org.crosscut.report.ReportDocument;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    private static String rendered(String marking, Block... blocks) {
        var page = new Page("p1", "1", "", "One", "", "", Page.Sheet.PORTRAIT, List.of(blocks));
        var document =
                new ReportDocument(
                        Language.EN, "", "T & <T>", "", List.of(), marking, "", List.of(page));
        return new HtmlRenderer().render(document);
    }

    @Test
    void textIsEscaped() {
        assertThat(rendered("", Block.Paragraph.of("<script>alert(\"1\")</script> & more")))
                .contains("<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</p>")
                .contains("<title>T &amp; &lt;T&gt;</title>");
    }

    @Test
    void aStyleSheetCannotBeLeftThroughAText() {
        assertThat(rendered("a\"}</style><b>\\", Block.Paragraph.of("x")))
                .contains("content: \"a\\22 }\\3c /style>\\3c b>\\5c \"");
    }

    @Test
    void aLinkNeverLeadsToAScript() {
        var link = new Inline.Link("javascript:alert(1)", Inline.of("press"));
        assertThat(rendered("", new Block.Paragraph(Block.Tone.BODY, List.of(link))))
                .contains("<p>press</p>");
    }

    @Test
    void nothingIsFetched() {
        assertThat(rendered("", Block.Paragraph.of("x")))
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void arabicReadsFromTheRight() {
        assertThat(BlockHtml.dir(Language.AR)).isEqualTo("rtl");
        assertThat(BlockHtml.dir(Language.ZH)).isEqualTo("ltr");
    }

    @Test
    void paperOpensWhatAScreenFolds() {
        var details = new Block.Details("More", List.of(Block.Paragraph.of("inside")));
        assertThat(rendered("", details))
                .contains("<details><summary>More</summary>")
                .contains("beforeprint")
                .contains("details::details-content { content-visibility: visible");
    }
}
