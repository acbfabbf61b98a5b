package org.crosscut.lawtext;

import java.util.List;
import java.util.Optional;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;

/// A resolution as one source prints it.
///
/// @param symbol such as `A/RES/12/34`; empty where the source does not tell it
/// @param title empty where the source has none
/// @param sections in their order; what stands before the first is not among them
/// @param provisions in the order of the source, with official numbers even where these are wrong
/// @param footnotes by first mark or text, in the order of their numbers
/// @param closing lines after the last provision, such as meeting and date
/// @param diagnostics everything that was noticed, ordered by place
public record Resolution(
        String symbol,
        Language language,
        String title,
        List<Passage> preamble,
        List<Section> sections,
        List<Provision> provisions,
        List<Footnote> footnotes,
        List<String> closing,
        List<Diagnostic> diagnostics) {

    public Resolution {
        preamble = List.copyOf(preamble);
        sections = List.copyOf(sections);
        provisions = List.copyOf(provisions);
        footnotes = List.copyOf(footnotes);
        closing = List.copyOf(closing);
        diagnostics = List.copyOf(diagnostics);
    }

    /// The first provision of that number.
    public Optional<Provision> provision(String number) {
        return provisions.stream().filter(p -> p.number().equals(number)).findFirst();
    }

    /// The provisions that stand in a section; of [Section#NONE], those before the first.
    public List<Provision> in(Section section) {
        return provisions.stream().filter(p -> p.section().equals(section)).toList();
    }
}
