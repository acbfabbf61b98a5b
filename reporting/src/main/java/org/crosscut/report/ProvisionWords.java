package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.language.Language;

/// The words of a paragraph: the official ones where the language has them, else our summary,
/// labelled as such.
final class ProvisionWords {
    private final Words words;

    ProvisionWords(Words words) {
        this.words = words;
    }

    List<Block> blocks(ProvisionText provision) {
        Language language = words.language();
        ProvisionText.Official official = provision.official().get(language);
        if (official == null) {
            boolean ours = provision.summary().byLanguage().containsKey(language);
            return List.of(
                    new Block.Quotation(
                            ours ? language : Language.EN,
                            false,
                            words.of("provision.summary"),
                            List.of(Inline.of(provision.summary().in(language)))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Quotation(
                        language,
                        true,
                        words.of("provision.official"),
                        official.passages().stream().map(ProvisionWords::passage).toList()));
        if (!official.asks().isEmpty()) {
            blocks.add(new Block.Definitions(official.asks().stream().map(this::ask).toList()));
        }
        for (ProvisionText.Footnote footnote : official.footnotes()) {
            String text =
                    footnote.text().isEmpty()
                            ? words.of("provision.footnote-missing")
                            : footnote.text();
            blocks.add(
                    new Block.Paragraph(
                            Block.Tone.REMARK,
                            List.of(
                                    new Inline.Footnote(footnote.number()),
                                    new Inline.Text(" " + text))));
        }
        return blocks;
    }

    private Block.Definition ask(ProvisionText.Ask ask) {
        String due = ask.due().isEmpty() ? words.of("provision.no-date") : ask.due();
        return new Block.Definition(
                Inline.of((ask.verb() + " " + ask.addressees()).strip()), Inline.of(due));
    }

    /// The words as a table of follow-up action quotes them: without footnotes, the number of the
    /// paragraph at their end.
    List<List<Inline>> cited(ProvisionText provision) {
        Language language = words.language();
        ProvisionText.Official official = provision.official().get(language);
        var paragraphs = new ArrayList<List<Inline>>();
        if (official == null) {
            paragraphs.add(ended(provision.summary().in(language), provision));
            return paragraphs;
        }
        int last = official.passages().size() - 1;
        for (int i = 0; i <= last; i++) {
            ProvisionText.Passage passage = official.passages().get(i);
            String letter = passage.letter().isEmpty() ? "" : "(" + passage.letter() + ") ";
            String text = letter + passage.text();
            paragraphs.add(i == last ? ended(text, provision) : Inline.of(text));
        }
        return paragraphs;
    }

    private List<Inline> ended(String text, ProvisionText provision) {
        String open = text.strip().replaceFirst("[.;。；]$", "");
        return Inline.of(words.of("follow-up.cited", open, provision.number()));
    }

    private static List<Inline> passage(ProvisionText.Passage passage) {
        var content = new ArrayList<Inline>();
        if (!passage.letter().isEmpty()) {
            content.add(new Inline.Text("(" + passage.letter() + ") "));
        }
        int at = 0;
        for (ProvisionText.Mark mark : passage.marks()) {
            content.add(new Inline.Text(passage.text().substring(at, mark.offset())));
            content.add(new Inline.Footnote(mark.number()));
            at = mark.offset();
        }
        content.add(new Inline.Text(passage.text().substring(at)));
        return content;
    }
}
