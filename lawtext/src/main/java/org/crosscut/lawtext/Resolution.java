package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;

/// A resolution as one source prints it.
///
/// @param symbol such as `A/RES/12/34`; empty where the source does not tell it
/// @param title empty where the source has none
/// @param paragraphs all that the document is made of, in the order of the source, with official
///   numbers even where these are wrong
/// @param footnotes by first mark or text, in the order of their numbers
/// @param diagnostics everything that was noticed, ordered by place
public record Resolution(
        String symbol,
        Language language,
        String title,
        Adoption adoption,
        List<Paragraph> paragraphs,
        List<Footnote> footnotes,
        List<Diagnostic> diagnostics) {

    public Resolution {
        paragraphs = List.copyOf(paragraphs);
        footnotes = List.copyOf(footnotes);
        diagnostics = List.copyOf(diagnostics);
    }

    /// What stands between the words that open it and the first operative paragraph.
    public List<Passage> preamble() {
        var preamble = new ArrayList<Passage>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.kind() == Paragraph.Kind.OPERATIVE) {
                break;
            }
            if (paragraph.kind() == Paragraph.Kind.PREAMBULAR) {
                preamble.add(paragraph.passage());
            }
        }
        return List.copyOf(preamble);
    }

    /// In their order; what stands before the first is not among them.
    public List<Section> sections() {
        return paragraphs.stream()
                .filter(p -> p.kind() == Paragraph.Kind.HEADING)
                .map(Paragraph::section)
                .toList();
    }

    /// The numbered paragraphs with their parts.
    public List<Provision> provisions() {
        var provisions = new ArrayList<Provision>();
        var parts = new ArrayList<Part>();
        Paragraph lead = null;
        for (Paragraph paragraph : paragraphs) {
            boolean isOperative = paragraph.kind() == Paragraph.Kind.OPERATIVE;
            if (lead != null && (!isOperative || paragraph.level() == 1)) {
                provisions.add(new Provision(lead, parts));
                parts.clear();
                lead = null;
            }
            if (isOperative && paragraph.level() == 1) {
                lead = paragraph;
            } else if (isOperative && lead != null) {
                parts.add(new Part(paragraph));
            }
        }
        if (lead != null) {
            provisions.add(new Provision(lead, parts));
        }
        return List.copyOf(provisions);
    }

    /// The lines after the last paragraph, such as meeting and date.
    public List<String> closing() {
        return paragraphs.stream()
                .filter(p -> p.kind() == Paragraph.Kind.BACK)
                .map(Paragraph::text)
                .toList();
    }

    /// The first provision of that number.
    public Optional<Provision> provision(String number) {
        return provisions().stream().filter(p -> p.number().equals(number)).findFirst();
    }

    /// The provisions that stand in a section; of [Section#NONE], those before the first.
    public List<Provision> in(Section section) {
        return provisions().stream().filter(p -> p.section().equals(section)).toList();
    }
}
