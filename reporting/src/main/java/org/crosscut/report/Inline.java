package org.crosscut.report;

import java.util.List;

/// What stands in running text.
public sealed interface Inline {
    record Text(String text) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /// Words for a machine: a command, a name in the catalogue.
    record Code(String text) implements Inline {}

    /// A link; `#id` leads into the document.
    record Link(String href, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /// A printed value, laid out, with the note that says where it comes from.
    ///
    /// @param known false where the text says that the value is not known
    record Figure(String text, NoteRef note, boolean known) implements Inline {}

    /// The mark of a note alone, as a caption carries it.
    record Cite(NoteRef note) implements Inline {}

    /// An outcome by symbol and word.
    record Verdict(Mark mark, String word) implements Inline {}

    /// The mark of a footnote of the resolution itself.
    record Footnote(String number) implements Inline {}

    record LineBreak() implements Inline {}

    static List<Inline> of(String text) {
        return text.isEmpty() ? List.of() : List.of(new Text(text));
    }

    /// A text with the mark of its note.
    static List<Inline> cited(String text, NoteRef note) {
        return List.of(new Text(text), new Cite(note));
    }

    /// The words alone, without marks.
    static String plain(List<Inline> content) {
        var words = new StringBuilder();
        for (Inline inline : content) {
            words.append(
                    switch (inline) {
                        case Text t -> t.text();
                        case Emphasis e -> plain(e.content());
                        case Strong s -> plain(s.content());
                        case Code c -> c.text();
                        case Link l -> plain(l.content());
                        case Figure f -> f.text();
                        case Verdict v -> v.word();
                        case LineBreak b -> " ";
                        case Cite c -> "";
                        case Footnote f -> "";
                    });
        }
        return words.toString();
    }
}
