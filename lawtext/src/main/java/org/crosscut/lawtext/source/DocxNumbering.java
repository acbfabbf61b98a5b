package org.crosscut.lawtext.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the numbered paragraphs of a word processor's document, whose numbers are not in its
/// text.
final class DocxNumbering implements XmlEvents {
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    /// How one level of a list counts.
    private record Level(int start, String form, String text) {
        static final Level PLAIN = new Level(1, "decimal", "");
    }

    private record Use(String list, int level) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Integer> overrides = new HashMap<>();
    private final Map<String, Use> styles = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    private String abstractList = "";
    private String list = "";
    private String level = "";
    private String style = "";
    private String styleList = "";
    private String styleLevel = "";
    private Level open = Level.PLAIN;

    @Override
    public void start(String name, Attributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "abstractNum" -> abstractList = attributes.get("abstractNumId");
            case "lvl" -> {
                level = attributes.get("ilvl");
                open = Level.PLAIN;
            }
            case "start" -> open = new Level(integer(value, 1), open.form(), open.text());
            case "numFmt" -> open = new Level(open.start(), value, open.text());
            case "lvlText" -> open = new Level(open.start(), open.form(), value);
            case "num" -> list = attributes.get("numId");
            case "abstractNumId" -> abstractOf.put(list, value);
            case "lvlOverride" -> level = attributes.get("ilvl");
            case "startOverride" -> overrides.put(list + "/" + level, integer(value, 1));
            case "style" -> {
                style = attributes.get("styleId");
                styleList = "";
                styleLevel = "0";
            }
            case "basedOn" -> basedOn.put(style, value);
            case "numId" -> styleList = value;
            case "ilvl" -> styleLevel = value;
            default -> {
                // Layout.
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("lvl") && !abstractList.isEmpty()) {
            levels.put(abstractList + "/" + level, open);
        }
        if (name.equals("abstractNum")) {
            abstractList = "";
        }
        if (name.equals("style") && !styleList.isEmpty()) {
            styles.put(style, new Use(styleList, integer(styleLevel, 0)));
        }
    }

    /// What stands before the next paragraph of that list, with a blank behind; empty where it is
    /// not counted.
    String next(String ofStyle, String ofList, String ofLevel) {
        Use use = ofList.isEmpty() ? inherited(ofStyle) : new Use(ofList, integer(ofLevel, 0));
        String abstractId = abstractOf.getOrDefault(use.list(), "");
        Level counted = levels.get(abstractId + "/" + use.level());
        if (counted == null || use.level() >= LEVELS || isUncounted(counted)) {
            return "";
        }
        int[] numbers = counts.computeIfAbsent(abstractId, _ -> new int[LEVELS]);
        String key = use.list() + "/" + use.level();
        Integer override = overrides.get(key);
        if (override != null && restarted.add(key)) {
            numbers[use.level()] = override;
        } else {
            numbers[use.level()] =
                    numbers[use.level()] == 0 ? counted.start() : numbers[use.level()] + 1;
        }
        for (int deeper = use.level() + 1; deeper < LEVELS; deeper++) {
            numbers[deeper] = 0;
        }
        return printed(counted, abstractId, numbers) + " ";
    }

    private static boolean isUncounted(Level level) {
        return level.form().equals("bullet")
                || level.form().equals("none")
                || level.text().isEmpty();
    }

    private Use inherited(String ofStyle) {
        String at = ofStyle;
        for (int i = 0; i < LEVELS && !at.isEmpty(); i++) {
            Use use = styles.get(at);
            if (use != null) {
                return use;
            }
            at = basedOn.getOrDefault(at, "");
        }
        return new Use("", 0);
    }

    private String printed(Level level, String abstractId, int[] numbers) {
        return PLACE.matcher(level.text())
                .replaceAll(m -> {
                    int at = Integer.parseInt(m.group(1)) - 1;
                    Level of = levels.getOrDefault(abstractId + "/" + at, level);
                    int number = numbers[at] == 0 ? of.start() : numbers[at];
                    return Matcher.quoteReplacement(number(number, of.form()));
                });
    }

    private static String number(int number, String form) {
        return switch (form) {
            case "lowerLetter" -> ListNumbers.letters(number, 'a');
            case "upperLetter" -> ListNumbers.letters(number, 'A');
            case "lowerRoman" -> ListNumbers.roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> ListNumbers.roman(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCounting" ->
                    ListNumbers.chinese(number);
            default -> String.valueOf(number);
        };
    }

    private static int integer(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
