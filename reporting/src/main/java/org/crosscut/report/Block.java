package org.crosscut.report;

import java.util.List;
import org.crosscut.language.Language;

/// What a page is made of, from top to bottom.
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Quotation,
                Block.Items,
                Block.Definitions,
                Block.Callout,
                Block.Details,
                Block.Notes,
                Block.Listing,
                Table,
                FollowUp,
                Matrix,
                Chart {
    /// @param level 3 to 6; levels 1 and 2 are the titles of document and page
    /// @param id unique in the document; may be empty
    record Heading(int level, String id, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    record Paragraph(Tone tone, List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        public static Paragraph of(String text) {
            return new Paragraph(Tone.BODY, Inline.of(text));
        }

        public static Paragraph remark(String text) {
            return new Paragraph(Tone.REMARK, Inline.of(text));
        }
    }

    /// How loud a paragraph is.
    enum Tone {
        BODY,
        /// Smaller and lighter, for what explains.
        REMARK
    }

    /// The words of a resolution, or a summary of them.
    ///
    /// @param official whether these are the official words
    /// @param source says whose words these are
    record Quotation(
            Language language, boolean official, String source, List<List<Inline>> paragraphs)
            implements Block {
        public Quotation {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
        }
    }

    record Items(boolean ordered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    record Definitions(List<Definition> entries) implements Block {
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /// @param text what the term means or is
    record Definition(List<Inline> term, List<Inline> text) {
        public Definition {
            term = List.copyOf(term);
            text = List.copyOf(text);
        }
    }

    /// Something that must not be overlooked.
    record Callout(Kind kind, String title, List<Block> content) implements Block {
        /// Why it stands out.
        public enum Kind {
            /// Generated data.
            EXERCISE,
            /// Words that nobody has approved yet.
            DRAFT,
            /// What could not be told.
            UNKNOWN,
            PLAIN
        }

        public Callout {
            content = List.copyOf(content);
        }
    }

    /// Content that a screen may fold away and paper always shows.
    record Details(String summary, List<Block> content) implements Block {
        public Details {
            content = List.copyOf(content);
        }
    }

    record Notes(List<Note> notes) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }
    }

    /// Lines for a machine, such as a command to type.
    record Listing(String text) implements Block {}
}
