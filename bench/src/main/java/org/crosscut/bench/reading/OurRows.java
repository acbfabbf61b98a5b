package org.crosscut.bench.reading;

import java.util.List;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Deliverable;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Verb;

/// Our reading in the form of the labels.
final class OurRows {
    private OurRows() {}

    static List<LabelledRow> of(Resolution resolution) {
        return resolution.paragraphs().stream().map(OurRows::row).toList();
    }

    private static LabelledRow row(Paragraph paragraph) {
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
        // The labels have no level of headings, and give a title's number in its text.
        boolean isLeveled = type.equals("operative") || type.equals("preambular");
        boolean isNumbered = isLeveled || type.equals("heading");
        return new LabelledRow(
                type,
                isNumbered ? LabelledRow.bare(paragraph.label()) : "",
                isLeveled ? paragraph.level() : 0,
                paragraph.label() + " " + paragraph.text(),
                paragraph.directives().stream().map(OurRows::directive).toList());
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
