package org.crosscut.lawtext;

import java.util.List;
import java.util.Locale;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Reference;

/// What a document is made of, in the order in which it is read: every line of the source belongs
/// to one paragraph, to a footnote or to the page.
///
/// @param level of a numbered paragraph 1, of its lettered parts 2, of their roman parts 3 and so
///   on; of a heading its depth; 0 for what is not numbered
/// @param label the number as printed, with its point or brackets; empty where none is printed
/// @param number the official number without them, such as `12`, `b`, `iv`, `II`; empty where none
///   is printed
/// @param path unique in the document, such as `12`, `51(b)`, `II/3`, `annex/4`, `preamble/2`
/// @param section in which it stands
/// @param passage without the number
public record Paragraph(
        Kind kind,
        int level,
        String label,
        String number,
        String path,
        Section section,
        Passage passage,
        List<Directive> directives,
        List<Reference> references) {

    /// What a paragraph is.
    public enum Kind {
        /// What stands before the title: symbol, session, agenda item, report of a committee.
        FRONT,
        TITLE,
        /// The line that names the body: "The General Assembly,".
        OPENING,
        /// Not numbered: the preamble's paragraphs, and running text elsewhere.
        PREAMBULAR,
        HEADING,
        /// Numbered, or a part or tail of what is.
        OPERATIVE,
        /// What stands after the last paragraph: meeting, date, vote.
        BACK,
        /// What belongs to the page and stands among the paragraphs.
        NOTE;

        /// Such as `operative`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Paragraph {
        directives = List.copyOf(directives);
        references = List.copyOf(references);
    }

    public String text() {
        return passage.text();
    }

    public LineRange lines() {
        return passage.lines();
    }
}
