package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.List;

/// The paragraphs of a word processor's document, each a line of its own after an empty one.
final class DocxText implements XmlEvents {
    private final DocxNumbering numbering;
    private final RunText words = new RunText();
    private final List<SourceLine> lines = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private int paragraphs;
    private int firstDeletion;
    private String style = "";
    private String list = "";
    private String level = "";

    DocxText(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void start(String name, Attributes attributes) {
        if (name.equals("del") || name.equals("moveFrom")) {
            firstDeletion = firstDeletion == 0 ? paragraphs + 1 : firstDeletion;
        }
        boolean wasLeftOut = words.isLeftOut();
        if (words.start(name, attributes) || wasLeftOut) {
            return;
        }
        switch (name) {
            case "p" -> {
                // A text box lies within a paragraph: what stands before it is one of its own.
                endParagraph();
                style = "";
                list = "";
                level = "";
            }
            case "pStyle" -> style = attributes.get("val");
            case "numId" -> list = attributes.get("val");
            case "ilvl" -> level = attributes.get("val");
            case "footnoteReference" -> {
                references.add(attributes.get("id"));
                words.mark(String.valueOf(references.size()));
            }
            default -> {
                // Layout.
            }
        }
    }

    @Override
    public void end(String name) {
        boolean wasLeftOut = words.isLeftOut();
        words.end(name);
        if (name.equals("p") && !wasLeftOut) {
            paragraphs++;
            endParagraph();
        }
    }

    @Override
    public void text(String text) {
        words.text(text);
    }

    /// What stands in a paragraph that never ended is text too.
    void finish() {
        endParagraph();
    }

    private void endParagraph() {
        String text = words.take();
        if (text.isBlank()) {
            return;
        }
        String number = numbering.next(style, list, level);
        style = "";
        list = "";
        level = "";
        int paragraph = Math.max(1, paragraphs);
        int column = 1;
        for (String line : (number + text).split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new SourceLine(Folding.fold(line).strip(), 0, paragraph, column));
            }
            column += line.length() + 1;
        }
        lines.add(SourceLine.of("", paragraph));
    }

    List<SourceLine> lines() {
        return lines;
    }

    /// Identifiers of the footnotes in the order in which the text calls them.
    List<String> references() {
        return references;
    }

    int paragraphs() {
        return paragraphs;
    }

    boolean hasDeletions() {
        return firstDeletion > 0;
    }

    int firstDeletion() {
        return firstDeletion;
    }
}
