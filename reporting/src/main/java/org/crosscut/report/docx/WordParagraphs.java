package org.crosscut.report.docx;

import java.util.List;
import org.crosscut.language.Language;
import org.crosscut.report.Inline;
import org.crosscut.report.NoteRef;

/// Paragraphs and the runs in them, in one language at a time.
final class WordParagraphs {
    private final Ooxml out;
    private Language language;
    private String lastNote = "";

    WordParagraphs(Ooxml out, Language language) {
        this.out = out;
        this.language = language;
    }

    /// The language of what is written next.
    void speak(Language other) {
        language = other;
    }

    Language language() {
        return language;
    }

    /// @param style a style of `styles.xml`
    void write(String style, List<Inline> content) {
        write(style, "", content);
    }

    /// @param further properties of the paragraph, behind its style
    void write(String style, String further, List<Inline> content) {
        lastNote = "";
        out.open("p").open("pPr").empty("pStyle", "val", style).raw(further);
        if (language.isRightToLeft()) {
            out.empty("bidi");
        }
        out.close("pPr");
        content.forEach(inline -> run(inline, ""));
        out.close("p");
    }

    private void run(Inline inline, String look) {
        switch (inline) {
            case Inline.Text t -> text(t.text(), look);
            case Inline.Emphasis e -> e.content().forEach(i -> run(i, look + "<w:i/>"));
            case Inline.Strong s -> s.content().forEach(i -> run(i, look + "<w:b/>"));
            case Inline.Code c -> text(c.text(), "<w:rStyle w:val=\"Code\"/>" + look);
            // What a link leads to lies in the page for the screen.
            case Inline.Link l -> l.content().forEach(i -> run(i, look));
            case Inline.Figure f -> {
                text(f.text(), f.known() ? look : look + "<w:i/>");
                if (f.note().occurrence() > 0 && !f.note().note().equals(lastNote)) {
                    note(f.note());
                }
                lastNote = f.note().note();
            }
            case Inline.Cite c -> note(c.note());
            case Inline.Verdict v -> text(v.word(), look + "<w:b/>");
            case Inline.Footnote f -> raised(f.number());
            case Inline.LineBreak _ -> out.open("r").empty("br").close("r");
        }
    }

    private void note(NoteRef note) {
        raised("[" + note.number() + "]");
    }

    private void raised(String text) {
        text(text, "<w:vertAlign w:val=\"superscript\"/>");
    }

    /// @param look properties of the run, in the order of the schema
    private void text(String text, String look) {
        out.open("r").open("rPr").raw(look);
        if (language.isRightToLeft()) {
            out.empty("rtl");
        }
        String tag = language.locale().toLanguageTag();
        switch (language) {
            case ZH -> out.empty("lang", "val", "en-GB", "eastAsia", "zh-CN");
            case AR -> out.empty("lang", "bidi", tag);
            case EN -> out.empty("lang", "val", "en-GB");
            case FR, RU, ES -> out.empty("lang", "val", tag);
        }
        out.close("rPr").text(text).close("r");
    }
}
