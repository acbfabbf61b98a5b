package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Gives every paragraph the name by which it is cited, unique in its document even where numbers
/// are not: `12`, `51(b)`, `A/12` in part A, `annex/4` in the annex, `II/3` where the numbers of
/// section II begin afresh, `51/tail` for what belongs to all parts of 51, and `12~2` for a number
/// that stands twice.
final class Paths {
    private final List<Outline.Block> blocks;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /// How often a path has been given again; the first time it stands once already.
    private final Map<String, Integer> again = new HashMap<>();

    private final List<String> above = new ArrayList<>();
    private String division = "";
    private String scope = "";
    private boolean isBehindHeading;

    /// @param scope in which numbers count up; empty for the body of the resolution
    record Path(String scope, String name) {}

    private Paths(List<Outline.Block> blocks) {
        this.blocks = blocks;
    }

    static List<Path> of(List<Outline.Block> blocks) {
        return new Paths(blocks).all();
    }

    private List<Path> all() {
        var paths = new ArrayList<Path>();
        for (int i = 0; i < blocks.size(); i++) {
            Outline.Block block = blocks.get(i);
            if (block.kind() == Paragraph.Kind.HEADING) {
                isBehindHeading = true;
                openDivision(block, i);
            }
            String name = unique(name(block));
            paths.add(new Path(scope, name));
        }
        return paths;
    }

    /// An annex, and a part of the resolution, number afresh.
    private void openDivision(Outline.Block block, int i) {
        if (block.isAnnex()) {
            division = block.text().chars().toLowerCase(Locale.ROOT).strip() + "/";
            scope = division;
        } else if (opensBody(block, i)) {
            division = block.number() + "/";
            scope = division;
        }
    }

    private boolean opensBody(Outline.Block block, int i) {
        boolean isNumbered = !block.number().isEmpty();
        for (int next = i + 1; isNumbered && next < Math.min(i + 4, blocks.size()); next++) {
            if (blocks.get(next).kind() == Paragraph.Kind.OPENING) {
                return true;
            }
        }
        return false;
    }

    private String name(Outline.Block block) {
        return switch (block.kind()) {
            case FRONT -> counted("front");
            case TITLE -> "title";
            case OPENING -> division + "opening";
            case PREAMBULAR -> preambular(block);
            case HEADING ->
                    block.number().isEmpty()
                            ? counted(division + "heading")
                            : division + "heading/" + block.number();
            case BACK -> counted("back");
            case NOTE -> counted("note");
            case OPERATIVE -> operative(block);
        };
    }

    private String preambular(Outline.Block block) {
        if (block.level() == 0) {
            String path = counted(division + "preamble");
            above.clear();
            above.add(path);
            return path;
        }
        return below(block);
    }

    private String operative(Outline.Block block) {
        if (block.level() > 1) {
            return below(block);
        }
        String path = scope + block.number();
        if (used.contains(path) && isBehindHeading) {
            String numeral = block.section().numeral();
            scope = division + (numeral.isEmpty() ? counted("section") : numeral) + "/";
            path = scope + block.number();
        }
        isBehindHeading = false;
        above.clear();
        above.add(path);
        return path;
    }

    private String below(Outline.Block block) {
        while (above.size() >= block.level()) {
            above.removeLast();
        }
        String lead = String.join("", above);
        String own = block.number().isEmpty() ? "" : "(" + block.number() + ")";
        above.add(own);
        if (own.isEmpty()) {
            return block.label().isEmpty() ? lead + "/tail" : counted(lead + "/part");
        }
        return lead + own;
    }

    private String counted(String name) {
        return name + "/" + counts.merge(name, 1, Integer::sum);
    }

    private String unique(String path) {
        String name = path;
        while (!used.add(name)) {
            name = path + "~" + again.merge(path, 2, (times, _) -> times + 1);
        }
        return name;
    }
}
