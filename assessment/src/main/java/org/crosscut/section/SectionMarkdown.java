package org.crosscut.section;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads the Markdown of a section.
public final class SectionMarkdown {
    private SectionMarkdown() {}

    /// The tree, with [Value] and [Directive] nodes among those of CommonMark; every node knows its
    /// place in the source.
    public static Node parse(String markdown) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .customBlockParserFactory(
                        new DirectiveParser.Factory(DirectiveParser.isEndMissing(markdown)))
                .customInlineContentParserFactory(new ValueParser.Factory())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(markdown);
    }
}
