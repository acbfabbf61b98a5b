package org.crosscut.lawtext;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// What a resolution's folder declares about it, apart from its texts.
///
/// @param body that adopted it, as a document names it
/// @param provisions how many numbered provisions its official text has
/// @param sources where the texts in the folder come from
/// @param sections the names of its sections, in order
/// @param declared what a text itself does not tell, each with its source
public record Metadata(
        String symbol,
        LocalizedText title,
        LocalizedText body,
        LocalDate adopted,
        int session,
        int meeting,
        int provisions,
        List<TextSource> sources,
        List<SectionName> sections,
        List<Declared> declared) {

    public Metadata {
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
        declared = List.copyOf(declared);
    }

    /// Where a text comes from.
    ///
    /// @param hash SHA-256 of the file, in hexadecimal
    public record TextSource(Language language, String file, String hash, LocalizedText source) {}

    /// How a section is named; a name that the folder's text does not print is our own.
    ///
    /// @param first the number of its first provision
    /// @param last the number of its last provision
    public record SectionName(LocalizedText numeral, LocalizedText title, int first, int last) {
        public boolean contains(int provision) {
            return first <= provision && provision <= last;
        }
    }

    /// A fact that the text itself does not tell.
    ///
    /// @param language of the text that it is about; empty text means every one
    /// @param footnotes the footnotes that it is about
    /// @param provisions the provisions that it is about
    /// @param document the symbol of the document that is meant; empty if none is
    public record Declared(
            Kind kind,
            Optional<Language> language,
            List<String> footnotes,
            List<String> provisions,
            String document,
            LocalizedText note,
            String source) {
        public Declared {
            footnotes = List.copyOf(footnotes);
            provisions = List.copyOf(provisions);
        }

        boolean isAbout(Language text) {
            return language.isEmpty() || language.get() == text;
        }
    }

    /// What is declared.
    public enum Kind {
        /// The text of footnotes is lost; the document that they name is known from elsewhere.
        FOOTNOTE_MISSING,
        /// The official text skips numbers.
        NUMBERING_GAP,
        /// The document that a provision's words mean.
        REFERENCE
    }

    /// The section of a provision; empty before the first.
    public Optional<SectionName> section(String provision) {
        int number = Integer.parseInt(provision);
        return sections.stream().filter(s -> s.contains(number)).findFirst();
    }

    /// What is declared about a provision.
    public List<Declared> about(String provision) {
        return declared.stream().filter(d -> d.provisions().contains(provision)).toList();
    }
}
