package org.crosscut.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// What a report prints of a provision.
///
/// @param number as printed, such as `33`
/// @param section numeral and title as printed; empty before the first section
/// @param official the official words in the languages that the workspace has
/// @param summary our own
public record ProvisionText(
        String number,
        LocalizedText section,
        Map<Language, Official> official,
        LocalizedText summary) {
    /// The words of one language version.
    ///
    /// @param passages the paragraph, then each lettered part
    /// @param footnotes in their order
    /// @param asks what the paragraph asks, in the order of its verbs
    public record Official(List<Passage> passages, List<Footnote> footnotes, List<Ask> asks) {
        public Official {
            passages = List.copyOf(passages);
            footnotes = List.copyOf(footnotes);
            asks = List.copyOf(asks);
        }
    }

    /// What one verb of a paragraph asks.
    ///
    /// @param addressees empty where the text names nobody
    /// @param due the report, date or interval; empty where the text says none
    public record Ask(String verb, String addressees, String due) {}

    /// @param letter of a part, such as `a`; empty for the paragraph itself
    public record Passage(String letter, String text, List<Mark> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }
    }

    /// The mark of a footnote.
    ///
    /// @param offset how many characters (UTF-16) of the text stand before it
    public record Mark(String number, int offset) {}

    /// @param text empty where the source does not have it
    public record Footnote(String number, String text) {}

    public ProvisionText {
        var copy = new EnumMap<Language, Official>(Language.class);
        copy.putAll(official);
        official = java.util.Collections.unmodifiableMap(copy);
    }
}
