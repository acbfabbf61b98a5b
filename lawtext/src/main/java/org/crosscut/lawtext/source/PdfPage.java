package org.crosscut.lawtext.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The printed lines of one page in their order, with what tells them apart.
///
/// @param number from 1
/// @param height of the page, in points
record PdfPage(int number, double height, List<Printed> lines) {
    PdfPage {
        lines = List.copyOf(lines);
    }

    /// A printed line.
    ///
    /// @param text raised digits in it are marks
    /// @param left where it begins, from the page's left edge, in points
    /// @param y its base line, from the page's upper edge, in points
    /// @param size of most of its letters, in points
    /// @param blank how wide a blank is, in points
    record Printed(String text, double left, double y, double size, double blank) {}

    static PdfPage read(PDDocument document, int number) throws IOException {
        double height = document.getPage(number - 1).getMediaBox().getHeight();
        var stripper = new Stripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(document, Writer.nullWriter());
        return new PdfPage(number, height, stripper.lines);
    }

    private static final class Stripper extends PDFTextStripper {
        /// Raised digits are smaller than this part of the line's letters.
        private static final double SMALL = 0.8;

        private final List<Printed> lines = new ArrayList<>();
        private final List<TextPosition> open = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        /// For each character of the words the position that printed it; blanks have that before.
        private final List<TextPosition> printedBy = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                String unicode = Decoded.textOnly(position.getUnicode());
                for (int i = 0; i < unicode.length(); i++) {
                    words.append(unicode.charAt(i));
                    printedBy.add(position);
                }
                open.add(position);
            }
        }

        @Override
        protected void writeWordSeparator() {
            if (!open.isEmpty()) {
                words.append(' ');
                printedBy.add(open.getLast());
            }
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writePageEnd() throws IOException {
            endLine();
            super.writePageEnd();
        }

        private void endLine() {
            if (!open.isEmpty() && !words.toString().isBlank()) {
                double size = size();
                TextPosition first = open.getFirst();
                double y = open.stream().mapToDouble(TextPosition::getYDirAdj).max().orElse(0);
                lines.add(
                        new Printed(
                                Folding.fold(marked(size, y)),
                                first.getXDirAdj(),
                                y,
                                size,
                                Math.max(1, first.getWidthOfSpace())));
            }
            open.clear();
            words.setLength(0);
            printedBy.clear();
        }

        /// The size of most letters.
        private double size() {
            double[] sizes =
                    open.stream().mapToDouble(TextPosition::getFontSizeInPt).sorted().toArray();
            return sizes[sizes.length / 2];
        }

        private String marked(double size, double y) {
            var text = new StringBuilder();
            int i = 0;
            while (i < words.length()) {
                int end = i;
                while (end < words.length() && isRaised(end, size, y)) {
                    end++;
                }
                if (end > i && end - i <= 3) {
                    text.append(Marks.of(words.substring(i, end)));
                    i = end;
                } else {
                    text.append(words.charAt(i++));
                }
            }
            return text.toString();
        }

        private boolean isRaised(int i, double size, double y) {
            char c = words.charAt(i);
            TextPosition by = printedBy.get(i);
            return c >= '0'
                    && c <= '9'
                    && by.getFontSizeInPt() < size * SMALL
                    && by.getYDirAdj() < y - size * 0.1;
        }
    }
}
