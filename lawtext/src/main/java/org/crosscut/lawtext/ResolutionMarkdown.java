package org.crosscut.lawtext;

import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.grammar.Grammars;

/// Writes a resolution as Markdown: headings, paragraphs, and below each paragraph what it asks of
/// whom by when.
public final class ResolutionMarkdown {
    private final Grammars grammars;

    public ResolutionMarkdown(Grammars grammars) {
        this.grammars = grammars;
    }

    public String write(Resolution resolution) {
        var words = new DirectiveWords(grammars.of(resolution.language()));
        var text = new StringBuilder();
        String title = (resolution.symbol() + " " + resolution.title()).strip();
        text.append("# ").append(escaped(title)).append("\n");
        for (Paragraph paragraph : resolution.paragraphs()) {
            String printed = (paragraph.label() + " " + paragraph.text()).strip();
            switch (paragraph.kind()) {
                case TITLE -> {}
                case HEADING ->
                        text.append("\n")
                                .append("#".repeat(Math.min(6, paragraph.level() + 1)))
                                .append(" ")
                                .append(escaped(printed))
                                .append("\n");
                case FRONT, OPENING, PREAMBULAR, OPERATIVE, BACK, NOTE ->
                        text.append("\n")
                                .append("> ".repeat(Math.max(0, paragraph.level() - 1)))
                                .append(escaped(printed))
                                .append("\n");
            }
            appendRequests(text, paragraph, words);
        }
        return text.toString();
    }

    private static void appendRequests(
            StringBuilder text, Paragraph paragraph, DirectiveWords words) {
        boolean isFirst = true;
        for (Directive directive : paragraph.directives()) {
            if (!DirectiveWords.isRequest(directive)) {
                continue;
            }
            String due = words.due(directive);
            text.append(isFirst ? "\n" : "")
                    .append("- **")
                    .append(escaped(words.verb(directive)))
                    .append("** ")
                    .append(escaped(words.addressees(directive)))
                    .append(due.isEmpty() ? "" : " – " + escaped(due))
                    .append("\n");
            isFirst = false;
        }
    }

    /// A number with a point, and signs that Markdown reads, stand as they are printed.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1")
                .replaceFirst("^([0-9]+)\\.", "$1\\\\.")
                .replaceFirst("^([-+])", "\\\\$1");
    }
}
