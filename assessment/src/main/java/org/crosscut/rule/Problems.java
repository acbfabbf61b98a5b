package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// What is wrong with one statement; the same code is reported once a place.
final class Problems {
    /// As many as are reported of one statement.
    static final int MOST = 20;

    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void report(RuleCode code, SqlNode node, String... facts) {
        report(code, node.getParserPosition(), facts);
    }

    void report(RuleCode code, SqlParserPos pos, String... facts) {
        report(code, pos.getLineNum(), pos.getColumnNum(), facts);
    }

    void report(RuleCode code, int line, int column, String... facts) {
        var place = new Place.Text(file, Math.max(line, 1), Math.max(column, 1));
        boolean isKnown = found.stream().anyMatch(d -> d.place().equals(place) && d.code() == code);
        if (!isKnown) {
            found.add(Diagnostic.of(code, place, facts));
        }
    }

    /// Whether the code was reported inside the node.
    boolean has(RuleCode code, SqlNode node) {
        SqlParserPos pos = node.getParserPosition();
        return found.stream()
                .filter(d -> d.code() == code && d.place() instanceof Place.Text)
                .map(d -> (Place.Text) d.place())
                .anyMatch(p -> new SqlParserPos(p.line(), p.column()).overlaps(pos));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    /// By place, at most [#MOST].
    List<Diagnostic> sorted() {
        return found.stream().sorted(Diagnostic.BY_PLACE).limit(MOST).toList();
    }
}
