package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives every paragraph the name by which it is cited, unique in its document even where numbers
/// are not: `12`, `51(b)`, `A/12` in part A, `annex/4` in the annex, `II/3` where the numbers of
/// section II begin afresh, and `12~2` for a number that stands twice.
final class Paths {
    private final List<Outline.Block> blocks;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> above = new ArrayList<>();
    private String scope = "";

    private Paths(List<Outline.Block> blocks) {
        this.blocks = blocks;
    }

    static List<String> of(List<Outline.Block> blocks) {
        return new Paths(blocks).all();
    }

    private List<String> all() {
        var paths = new ArrayList<String>();
        for (Outline.Block block : blocks) {
            paths.add(unique(path(block)));
        }
        return paths;
    }

    private String path(Outline.Block block) {
        return switch (block.kind()) {
            case FRONT -> counted("front");
            case TITLE -> "title";
            case OPENING -> "opening";
            case PREAMBULAR -> counted(scope + "preamble");
            case HEADING ->
                    block.number().isEmpty() ? counted("heading") : "heading/" + block.number();
            case BACK -> counted("back");
            case NOTE -> counted("note");
            case OPERATIVE -> operative(block);
        };
    }

    private String operative(Outline.Block block) {
        int level = Math.max(1, block.level());
        while (above.size() >= level) {
            above.removeLast();
        }
        String own =
                block.number().isEmpty()
                        ? counted(String.join("", above) + "/tail")
                        : level == 1 ? scope + block.number() : "(" + block.number() + ")";
        String path = block.number().isEmpty() ? own : String.join("", above) + own;
        above.add(own);
        return path;
    }

    private String counted(String name) {
        return name + "/" + counts.merge(name, 1, Integer::sum);
    }

    private String unique(String path) {
        String name = path;
        for (int i = 2; !used.add(name); i++) {
            name = path + "~" + i;
        }
        return name;
    }
}
