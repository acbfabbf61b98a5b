package org.crosscut.lawtext.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.source.Source.Form;

/// A PDF: the printed lines of its pages, without what is repeated on every page, and the footnotes
/// at the foot of each.
final class PdfSource {
    private PdfSource() {}

    static Source read(String file, byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(file, document);
        } catch (InvalidPasswordException e) {
            return Source.nothing(
                    file, Form.PDF, Diagnostic.of(SourceCode.LOCKED, Place.file(file)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library meets damage with whatever its own checks throw.
            return Source.nothing(
                    file,
                    Form.PDF,
                    Diagnostic.of(
                            SourceCode.DAMAGED,
                            Place.file(file),
                            "form",
                            "PDF",
                            "why",
                            e.getClass().getSimpleName()));
        }
    }

    private static Source read(String file, PDDocument document) {
        var problems = new ArrayList<Diagnostic>();
        var pages = new ArrayList<PdfPage>();
        int count = document.getNumberOfPages();
        for (int number = 1; number <= count; number++) {
            try {
                pages.add(PdfPage.read(document, number));
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // As above, for one page.
                problems.add(
                        Diagnostic.of(
                                SourceCode.PART_LOST,
                                new Place.Page(file, number, 1),
                                "part",
                                String.valueOf(number),
                                "why",
                                e.getClass().getSimpleName()));
            }
        }
        if (pages.stream().allMatch(p -> p.lines().isEmpty())) {
            problems.add(Diagnostic.of(SourceCode.NO_TEXT, Place.file(file)));
        }
        List<SourceLine> lines = new PdfLayout(pages).lines();
        return new Source(file, Form.PDF, lines, List.of(), List.of(), problems);
    }
}
