package org.crosscut.section;

import java.util.Set;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Reads `{{…}}`; braces that do not close stay text.
final class ValueParser implements InlineContentParser {
    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (!scanner.next("{{")) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        if (scanner.find('}') < 0) {
            return ParsedInline.none();
        }
        SourceLines inside = scanner.getSource(start, scanner.position());
        if (!scanner.next("}}")) {
            return ParsedInline.none();
        }
        String text = inside.getContent();
        Arguments arguments = Arguments.parse(text, "{{".length());
        return ParsedInline.of(new Value(arguments), scanner.position());
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new ValueParser();
        }
    }
}
