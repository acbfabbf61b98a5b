package org.crosscut.bench.reading;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.lawtext.FootnoteMark;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Passage;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Deliverable;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Verb;

/// Our reading in the form of the labels.
final class OurRows {
    private OurRows() {}

    static List<LabelledRow> of(Resolution resolution) {
        var rows = new ArrayList<LabelledRow>();
        boolean isAfter = false;
        for (Paragraph paragraph : resolution.paragraphs()) {
            isAfter |= paragraph.kind() == Paragraph.Kind.BACK;
            rows.add(row(paragraph, isAfter && paragraph.kind() != Paragraph.Kind.BACK));
        }
        return rows;
    }

    private static LabelledRow row(Paragraph paragraph, boolean isAnnexed) {
        String type =
                switch (paragraph.kind()) {
                    case FRONT -> "frontmatter";
                    case TITLE -> "title";
                    case OPENING, PREAMBULAR -> "preambular";
                    case HEADING -> "heading";
                    case OPERATIVE -> "operative";
                    case BACK -> "backmatter";
                    case NOTE -> "footer";
                };
        // The labels have no level of headings, and give numbers of headings and titles now apart,
        // now in the text, which is compared as a whole anyway.
        boolean isLeveled = type.equals("operative") || type.equals("preambular");
        return new LabelledRow(
                type,
                isLeveled ? LabelledRow.bare(paragraph.label()) : "",
                isLeveled ? paragraph.level() : 0,
                paragraph.label() + " " + printed(paragraph.passage()),
                isAnnexed,
                paragraph.directives().stream().map(OurRows::directive).toList());
    }

    /// With the footnote marks that the labels leave in the text.
    private static String printed(Passage passage) {
        var text = new StringBuilder(passage.text());
        for (FootnoteMark mark : passage.footnotes().reversed()) {
            text.insert(mark.offset(), mark.footnote().number());
        }
        return text.toString();
    }

    private static LabelledDirective directive(Directive directive) {
        return new LabelledDirective(
                directive.verb().map(Verb::name).orElse(""),
                directive.verb().map(Verb::printed).orElse(""),
                directive.verb().map(v -> v.verbClass().word()).orElse(""),
                directive.addressees().stream()
                        .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                        .map(Addressee::name)
                        .toList(),
                directive.deliverables().stream().map(Deliverable::kind).toList());
    }
}
