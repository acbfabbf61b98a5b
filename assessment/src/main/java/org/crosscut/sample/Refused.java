package org.crosscut.sample;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.catalogue.SqlText;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the database says of a generator that it refuses. It says so as JSON, with the place
/// counted in bytes from the start of the statement.
final class Refused {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NO_COLUMN =
            Pattern.compile("\"(.+?)\" does not have a column named \"(.+?)\"");
    private static final Pattern NO_TABLE = Pattern.compile("Referenced table \"(.+?)\" not found");
    private static final Pattern CANDIDATES = Pattern.compile("(?s)Candidate \\w+: *:? *(.*)");

    private final SqlText sql;
    private final SQLException refusal;

    Refused(SqlText sql, SQLException refusal) {
        this.sql = sql;
        this.refusal = refusal;
    }

    Diagnostic told() {
        String message = String.valueOf(refusal.getMessage());
        JsonNode told = told(message.substring(Math.max(0, message.indexOf('{'))));
        String said = told.path("exception_message").asString(message);
        Place place = place(told.path("position").asString(""));
        String subtype = told.path("error_subtype").asString("");
        String name = told.path("name").asString("");
        Matcher column = NO_COLUMN.matcher(said);
        Matcher table = NO_TABLE.matcher(said);
        if (column.find()) {
            return named(SampleCode.UNKNOWN_COLUMN, place, column.group(2), listed(said));
        }
        if (table.find()) {
            return named(SampleCode.UNKNOWN_TABLE, place, table.group(1), listed(said));
        }
        List<String> candidates = split(told.path("candidates").asString(""));
        if (subtype.equals("COLUMN_NOT_FOUND")) {
            return named(SampleCode.UNKNOWN_COLUMN, place, name, candidates);
        }
        if (subtype.equals("MISSING_ENTRY")) {
            String type = told.path("type").asString("");
            if (type.equals("Table")) {
                return named(SampleCode.UNKNOWN_TABLE, place, name, candidates);
            }
            if (type.endsWith("Function")) {
                return named(SampleCode.UNKNOWN_FUNCTION, place, name, candidates);
            }
        }
        String first = said.lines().findFirst().orElse("").strip();
        return Diagnostic.of(SampleCode.REFUSED, place, "said", first);
    }

    /// The database's own candidates are near already; the nearest of them is named.
    private static Diagnostic named(
            SampleCode code, Place place, String name, List<String> candidates) {
        return Diagnostic.of(
                code,
                place,
                "name",
                name,
                "nearest",
                candidates.isEmpty() ? "" : nearest(name, candidates),
                "known",
                Nearest.list(name, candidates));
    }

    private static String nearest(String name, List<String> candidates) {
        String near = Nearest.to(name, candidates);
        return near.isEmpty() ? candidates.getFirst() : near;
    }

    private static List<String> listed(String said) {
        Matcher candidates = CANDIDATES.matcher(said);
        return candidates.find() ? split(candidates.group(1)) : List.of();
    }

    private static List<String> split(String candidates) {
        return Arrays.stream(candidates.split(",", -1))
                .map(c -> c.replace("\"", "").strip())
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private static JsonNode told(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            // Not every failure of the driver is told as JSON; then its message is all there is.
            return JSON.createObjectNode();
        }
    }

    private Place place(String position) {
        if (!position.matches("[0-9]+")) {
            return new Place.Text(sql.file(), 1, 1);
        }
        byte[] bytes = sql.text().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(Integer.parseInt(position), bytes.length);
        String before = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place.Text(sql.file(), line, before.length() - before.lastIndexOf('\n'));
    }
}
