package org.crosscut.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;

/// Says in short what the parser could not read, and where.
final class SyntaxError {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern NEAR =
            Pattern.compile(
                    "(?s)(?:Incorrect syntax near the keyword '(.*?)'|Encountered \"(.*?)\") at line");

    private SyntaxError() {}

    static void report(SqlParseException e, Masked sql, Problems problems) {
        String message = String.valueOf(e.getMessage());
        Matcher near = NEAR.matcher(message);
        String token = "";
        if (near.find()) {
            token = near.group(1) != null ? near.group(1) : near.group(2);
        }
        boolean atEnd =
                sql.text().isBlank()
                        || token.endsWith("<EOF>")
                        || (token.isEmpty() && message.contains("<EOF>"));
        SqlParserPos pos = e.getPos();
        Matcher place = PLACE.matcher(message);
        int line = 1;
        int column = 1;
        if (pos != null) {
            line = pos.getLineNum();
            column = pos.getColumnNum();
        } else if (place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        problems.report(
                RuleCode.SYNTAX,
                line,
                column,
                "near",
                atEnd ? "" : Masked.shown(token.strip()),
                "end",
                atEnd ? "yes" : "",
                "said",
                token.isEmpty() && !atEnd
                        ? Masked.shown(message.lines().findFirst().orElse(""))
                        : "",
                "text",
                sql.line(line).strip());
    }
}
