package org.crosscut.lawtext.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.source.Source.Form;

/// A word processor's file: its paragraphs with the numbers that the word processor would print,
/// and its footnotes. What is proposed to be deleted is left out, what is to be inserted is text.
final class DocxSource {
    private DocxSource() {}

    static Source read(String file, byte[] bytes) {
        try {
            return read(file, DocxPackage.open(bytes));
        } catch (DocxPackage.TooLarge e) {
            return Source.nothing(
                    file, Form.DOCX, Diagnostic.of(SourceCode.TOO_LARGE, Place.file(file)));
        } catch (IOException e) {
            return damaged(file, "the package cannot be unpacked");
        }
    }

    private static Source read(String file, DocxPackage parts) {
        byte[] document = parts.parts().get(DocxPackage.DOCUMENT);
        if (document == null) {
            return Source.nothing(
                    file, Form.DOCX, Diagnostic.of(SourceCode.UNKNOWN_FORM, Place.file(file)));
        }
        var problems = new ArrayList<Diagnostic>();
        DocxNumbering numbering = numbering(file, parts, problems);
        var body = new DocxText(numbering);
        Optional<String> broken = parse(document, body);
        body.finish();
        if (broken.isPresent()) {
            if (body.lines().isEmpty()) {
                return damaged(file, broken.get());
            }
            problems.add(lost(file, DocxPackage.DOCUMENT, body.paragraphs(), broken.get()));
        }
        if (body.hasDeletions()) {
            problems.add(
                    Diagnostic.of(
                            SourceCode.TRACKED_CHANGES,
                            new Place.Text(file, body.firstDeletion(), 1)));
        }
        return new Source(
                file,
                Form.DOCX,
                body.lines(),
                notes(file, parts, body.references(), problems),
                List.of(),
                problems);
    }

    private static DocxNumbering numbering(
            String file, DocxPackage parts, List<Diagnostic> problems) {
        var numbering = new DocxNumbering();
        for (String name : List.of(DocxPackage.NUMBERING, DocxPackage.STYLES)) {
            byte[] part = parts.parts().get(name);
            if (part != null) {
                parse(part, numbering)
                        .ifPresent(broken -> problems.add(lost(file, name, 0, broken)));
            }
        }
        return numbering;
    }

    private static List<SourceNote> notes(
            String file, DocxPackage parts, List<String> references, List<Diagnostic> problems) {
        byte[] part = parts.parts().get(DocxPackage.FOOTNOTES);
        if (part == null) {
            return List.of();
        }
        var reading = new DocxNotes();
        parse(part, reading).ifPresent(b -> problems.add(lost(file, DocxPackage.FOOTNOTES, 0, b)));
        Map<String, List<SourceLine>> byId = reading.notes();
        var notes = new ArrayList<SourceNote>();
        for (int i = 0; i < references.size(); i++) {
            List<SourceLine> lines = byId.get(references.get(i));
            if (lines != null) {
                notes.add(new SourceNote(String.valueOf(i + 1), lines));
            }
        }
        return notes;
    }

    private static Optional<String> parse(byte[] part, XmlEvents to) {
        try {
            XmlEvents.read(part, to);
            return Optional.empty();
        } catch (XMLStreamException e) {
            String said = e.getMessage() == null ? "" : e.getMessage();
            return Optional.of(said.lines().reduce((_, last) -> last).orElse("").strip());
        }
    }

    private static Diagnostic lost(String file, String part, int paragraph, String why) {
        return Diagnostic.of(
                SourceCode.PART_LOST,
                paragraph == 0 ? Place.file(file) : new Place.Text(file, paragraph, 1),
                "part",
                part,
                "why",
                why);
    }

    private static Source damaged(String file, String why) {
        return Source.nothing(
                file,
                Form.DOCX,
                Diagnostic.of(SourceCode.DAMAGED, Place.file(file), "form", "DOCX", "why", why));
    }
}
