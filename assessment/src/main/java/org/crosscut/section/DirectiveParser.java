package org.crosscut.section;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads `::: kind arguments` … `:::`; directives may lie in directives, and `:::` closes the
/// innermost.
final class DirectiveParser extends AbstractBlockParser {
    private static final Pattern OPENING = Pattern.compile(":::\\s*([a-z][a-z-]*)\\s*(.*)");

    private final Directive directive;

    private DirectiveParser(Directive directive) {
        this.directive = directive;
    }

    @Override
    public Block getBlock() {
        return directive;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean closing = rest(state).equals(":::");
        if (closing && innermost(state) == directive) {
            directive.close();
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private static String rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString().strip();
    }

    /// The innermost directive that is still open before this line.
    private static Node innermost(ParserState state) {
        Node node = state.getActiveBlockParser().getBlock();
        while (!(node instanceof Directive) && node.getParent() != null) {
            node = node.getParent();
        }
        return node;
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Matcher opening = OPENING.matcher(rest(state));
            if (state.getIndent() >= 4 || !opening.matches()) {
                return BlockStart.none();
            }
            Arguments arguments = Arguments.parse(opening.group(2));
            var parser = new DirectiveParser(new Directive(opening.group(1), arguments));
            return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
        }
    }
}
