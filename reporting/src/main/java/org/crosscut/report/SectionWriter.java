package org.crosscut.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.crosscut.section.Directive;
import org.crosscut.section.FollowUpMarkdown;
import org.crosscut.section.SectionMarkdown;
import org.jspecify.annotations.Nullable;

/// Turns a topic's Markdown into blocks: values, tables, charts and findings are filled in from
/// figures, and each cites its source in the page's notes.
final class SectionWriter {
    private final Words words;
    private final String page;
    private final int level;
    private final SectionFigures figures;
    private final Set<String> shownFindings = new LinkedHashSet<>();
    private int charts;

    /// @param page the prefix of the ids given here
    /// @param level of the headings in the Markdown, whatever they say themselves
    SectionWriter(StateInput input, Words words, NoteBook notes, String page, int level) {
        this.words = words;
        this.page = page;
        this.level = level;
        this.figures = new SectionFigures(input, words, notes);
    }

    /// The ids of the controls whose findings the section itself has shown.
    Set<String> shownFindings() {
        return shownFindings;
    }

    List<Block> write(Topic topic) {
        Section section = section(topic, words.language());
        return section == null
                ? List.of()
                : blocks(topic, SectionMarkdown.parse(section.markdown()));
    }

    /// What a follow-up text answers.
    List<Block> write(Topic topic, FollowUpMarkdown.Answer answer) {
        return blocks(topic, answer.content());
    }

    /// Whether anything that the answer shows is known.
    boolean knowsAny(Topic topic, FollowUpMarkdown.Answer answer) {
        return figures.knowsAny(topic, answer.content());
    }

    private static @Nullable Section section(Topic topic, Language language) {
        return topic.sections().stream()
                .filter(s -> s.language() == language)
                .findFirst()
                .orElse(null);
    }

    private List<Block> blocks(Topic topic, Node parent) {
        var blocks = new ArrayList<Block>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.addAll(block(topic, node));
        }
        return blocks;
    }

    private List<Block> block(Topic topic, Node node) {
        var inlines = new SectionInlines(topic, figures);
        return switch (node) {
            case Directive d -> directive(topic, d);
            case TableBlock t -> List.of(inlines.table(t));
            case org.commonmark.node.Heading h ->
                    List.of(new Block.Heading(level, "", inlines.of(h)));
            case org.commonmark.node.Paragraph p ->
                    List.of(new Block.Paragraph(Block.Tone.BODY, inlines.of(p)));
            case BulletList l -> List.of(new Block.Items(false, items(topic, l)));
            case OrderedList l -> List.of(new Block.Items(true, items(topic, l)));
            case BlockQuote q ->
                    List.of(new Block.Callout(Block.Callout.Kind.PLAIN, "", blocks(topic, q)));
            case FencedCodeBlock c -> List.of(new Block.Listing(c.getLiteral().stripTrailing()));
            case IndentedCodeBlock c -> List.of(new Block.Listing(c.getLiteral().stripTrailing()));
            case HtmlBlock h -> List.of(Block.Paragraph.of(h.getLiteral()));
            case ThematicBreak b -> List.of();
            default -> throw new IllegalArgumentException("no block for " + node);
        };
    }

    private List<List<Block>> items(Topic topic, Node list) {
        var items = new ArrayList<List<Block>>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(topic, item));
        }
        return items;
    }

    private List<Block> directive(Topic topic, Directive directive) {
        String first = directive.arguments().word(0);
        return switch (directive.kind()) {
            case "table" -> figures.table(topic, directive.arguments(), caption(topic, directive));
            case "chart" -> {
                charts++;
                String id = page + "-chart-" + charts;
                yield figures.chart(topic, directive.arguments(), caption(topic, directive), id);
            }
            case "findings" -> {
                shownFindings.add(SectionNames.id(topic, first));
                yield figures.findings(topic, directive.arguments());
            }
            case "known" ->
                    figures.isKnown(topic, directive.arguments())
                            ? blocks(topic, directive)
                            : List.of();
            case "unknown" ->
                    figures.isKnown(topic, directive.arguments())
                            ? List.of()
                            : blocks(topic, directive);
            default -> throw new IllegalArgumentException("no directive " + directive.kind());
        };
    }

    /// The words inside a table or chart.
    private List<Inline> caption(Topic topic, Directive directive) {
        var caption = new ArrayList<Inline>();
        for (Node node = directive.getFirstChild(); node != null; node = node.getNext()) {
            if (!caption.isEmpty()) {
                caption.add(new Inline.Text(words.of("list.sentence-gap")));
            }
            caption.addAll(new SectionInlines(topic, figures).of(node));
        }
        return caption;
    }
}
