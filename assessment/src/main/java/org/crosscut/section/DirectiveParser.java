package org.crosscut.section;

import java.util.Set;
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
/// innermost. Where a `:::` is missing somewhere, a block ends at the next one that has no place in
/// it, so that the one without an end is known and all others keep theirs.
final class DirectiveParser extends AbstractBlockParser {
    private static final Pattern OPENING = Pattern.compile(":::\\s*([a-z][a-z-]*)\\s*(.*)");

    private static final Set<String> CONTAINERS = Set.of("known", "unknown");

    private final Directive directive;
    private final boolean isEndMissing;

    private DirectiveParser(Directive directive, boolean isEndMissing) {
        this.directive = directive;
        this.isEndMissing = isEndMissing;
    }

    /// Whether a text begins more directives than it ends.
    static boolean isEndMissing(String text) {
        long begun = text.lines().filter(l -> OPENING.matcher(l.strip()).matches()).count();
        long ended = text.lines().filter(l -> l.strip().equals(":::")).count();
        return begun > ended;
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
        boolean isOrdinary =
                CONTAINERS.contains(directive.kind())
                        && child instanceof Directive inner
                        && !CONTAINERS.contains(inner.kind());
        return !isEndMissing || !(child instanceof Directive) || isOrdinary;
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
        private final boolean isEndMissing;

        Factory(boolean isEndMissing) {
            this.isEndMissing = isEndMissing;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Matcher opening = OPENING.matcher(rest(state));
            if (state.getIndent() >= 4 || !opening.matches()) {
                return BlockStart.none();
            }
            Arguments arguments = Arguments.parse(opening.group(2), opening.start(2));
            var parser =
                    new DirectiveParser(new Directive(opening.group(1), arguments), isEndMissing);
            return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
        }
    }
}
