package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.grammar.Grammars;

/// Writes a resolution as plain text to be read: one line a paragraph, parts indented, footnotes at
/// the end with the paragraph that calls them.
public final class ResolutionText {
    private final Grammars grammars;

    public ResolutionText(Grammars grammars) {
        this.grammars = grammars;
    }

    public String write(Resolution resolution) {
        Grammar grammar = grammars.of(resolution.language());
        var text = new StringBuilder();
        text.append((resolution.symbol() + "  " + resolution.title()).strip()).append("\n");
        for (Passage passage : resolution.preamble()) {
            text.append("\n").append(passage.text()).append("\n");
        }
        Section section = Section.NONE;
        for (Provision provision : resolution.provisions()) {
            if (!provision.section().equals(section)) {
                section = provision.section();
                String heading = (section.numeral() + "  " + section.title()).strip();
                text.append("\n\n").append(heading).append("\n");
            }
            text.append("\n%s. %s\n".formatted(provision.number(), provision.text()));
            for (Part part : provision.parts()) {
                String letter = part.letter().isEmpty() ? "" : "(" + part.letter() + ") ";
                text.append("   %s%s\n".formatted(letter, part.text()));
            }
        }
        appendFootnotes(text, resolution, grammar);
        if (!resolution.closing().isEmpty()) {
            text.append("\n").append(String.join("\n", resolution.closing())).append("\n");
        }
        return text.toString();
    }

    private static void appendFootnotes(
            StringBuilder text, Resolution resolution, Grammar grammar) {
        if (resolution.footnotes().isEmpty()) {
            return;
        }
        text.append("\n\n").append(grammar.word("footnotes", "")).append("\n\n");
        for (Footnote footnote : resolution.footnotes()) {
            String printed =
                    switch (footnote) {
                        case Footnote.Printed p -> p.text();
                        case Footnote.Missing _ -> "[" + grammar.word("footnote_missing", "") + "]";
                    };
            List<String> callers = callers(resolution, footnote, grammar);
            text.append("%s  %s".formatted(footnote.number(), printed));
            if (!callers.isEmpty()) {
                text.append("  (").append(String.join(", ", callers)).append(")");
            }
            text.append("\n");
        }
    }

    private static List<String> callers(Resolution resolution, Footnote footnote, Grammar grammar) {
        var callers = new ArrayList<String>();
        if (resolution.preamble().stream().anyMatch(p -> calls(p, footnote))) {
            callers.add(grammar.word("preamble", ""));
        }
        for (Provision provision : resolution.provisions()) {
            if (calls(provision.passage(), footnote)) {
                callers.add(grammar.word("paragraph", provision.path()));
            }
            for (Part part : provision.parts()) {
                if (calls(part.passage(), footnote)) {
                    callers.add(grammar.word("paragraph", part.path()));
                }
            }
        }
        return callers;
    }

    private static boolean calls(Passage passage, Footnote footnote) {
        return passage.footnotes().stream().anyMatch(m -> m.footnote().equals(footnote));
    }
}
