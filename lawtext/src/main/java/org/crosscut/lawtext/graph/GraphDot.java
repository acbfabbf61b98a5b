package org.crosscut.lawtext.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crosscut.lawtext.directive.Reference.Relation;

/// Writes a graph in the language of Graphviz: one arrow for each relation of two resolutions, with
/// the number of paragraphs that have it where that is more than one. Those not read are dashed.
public final class GraphDot {
    private GraphDot() {}

    /// @param words how a relation is called, by [Relation#word]
    public static String write(ResolutionGraph graph, Map<String, String> words) {
        var dot = new StringBuilder("digraph resolutions {\n  rankdir=LR;\n  node [shape=box];\n");
        Set<String> read = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        var paragraphs = new TreeMap<String, Map<Relation, Set<String>>>();
        for (Link link : graph.links()) {
            read.add(link.from());
            named.add(link.to());
            if (link.isRead()) {
                read.add(link.to());
            }
            paragraphs
                    .computeIfAbsent(
                            quoted(link.from()) + " -> " + quoted(link.to()), _ -> new TreeMap<>())
                    .computeIfAbsent(link.relation(), _ -> new LinkedHashSet<>())
                    .add(link.path());
        }
        named.removeAll(read);
        sorted(read).forEach(s -> dot.append("  ").append(quoted(s)).append(";\n"));
        sorted(named).forEach(s -> dot.append("  ").append(quoted(s)).append(" [style=dashed];\n"));
        paragraphs.forEach((arrow, relations) ->
                relations.forEach((relation, paths) ->
                        dot.append("  ")
                                .append(arrow)
                                .append(" [label=")
                                .append(quoted(label(relation, paths.size(), words)))
                                .append("];\n")));
        return dot.append("}\n").toString();
    }

    private static String label(Relation relation, int times, Map<String, String> words) {
        String word = words.getOrDefault(relation.word(), relation.word());
        return times == 1 ? word : word + " (" + times + ")";
    }

    private static List<String> sorted(Set<String> symbols) {
        var sorted = new ArrayList<>(symbols);
        sorted.sort(null);
        return sorted;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
