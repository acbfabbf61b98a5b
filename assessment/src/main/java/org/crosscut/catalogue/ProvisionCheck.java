package org.crosscut.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks that the provisions which topics, controls and indicators name are in a resolution.
public final class ProvisionCheck {
    private final KnownProvisions known;
    private final Problems problems = new Problems();

    private ProvisionCheck(KnownProvisions known) {
        this.known = known;
    }

    /// Every provision that there is not, at its place.
    public static List<Diagnostic> check(Catalogue catalogue, KnownProvisions known) {
        var check = new ProvisionCheck(known);
        catalogue.topics().forEach(t -> check.check(t.provisions(), t.origin()));
        catalogue.controls().forEach(c -> check.check(c.provisions(), c.origin()));
        catalogue.indicators().forEach(i -> check.check(i.provisions(), i.origin()));
        return check.problems.found();
    }

    private void check(List<String> provisions, Origin origin) {
        for (int i = 0; i < provisions.size(); i++) {
            String pointer = "/provisions/" + i;
            // What a rule takes over from its topic is told with the topic.
            if (origin.values().containsKey(pointer)) {
                check(provisions.get(i), origin.at(pointer));
            }
        }
    }

    private void check(String provision, Place place) {
        int mark = provision.indexOf('#');
        if (mark < 0) {
            return; // no provision at all, which the schema has told
        }
        String symbol = provision.substring(0, mark);
        String path = provision.substring(mark + 1);
        KnownProvisions.Listed listed = known.bySymbol().get(symbol);
        if (listed == null) {
            Set<String> symbols = known.bySymbol().keySet();
            problems.add(
                    CatalogueCode.UNKNOWN_RESOLUTION,
                    place,
                    "name",
                    symbol,
                    "nearest",
                    Nearest.to(symbol, symbols),
                    "known",
                    Nearest.list(symbol, symbols));
        } else if (!isListed(path, listed)) {
            problems.add(
                    CatalogueCode.UNKNOWN_PROVISION,
                    place,
                    "name",
                    path,
                    "resolution",
                    symbol,
                    "nearest",
                    symbol + "#" + nearest(path, listed),
                    "first",
                    listed.numbers().getFirst(),
                    "last",
                    listed.numbers().getLast(),
                    "parts",
                    String.join(", ", parts(number(path), listed)));
        }
    }

    private static boolean isListed(String path, KnownProvisions.Listed listed) {
        return listed.numbers().contains(path)
                || listed.parts().contains(path)
                || (!listed.arePartsKnown() && listed.numbers().contains(number(path)));
    }

    /// The paragraph itself for a part that it does not have.
    private static String nearest(String path, KnownProvisions.Listed listed) {
        if (listed.numbers().contains(number(path))) {
            return parts(number(path), listed).isEmpty()
                    ? number(path)
                    : parts(number(path), listed).getLast();
        }
        var all = new LinkedHashSet<>(listed.numbers());
        all.addAll(listed.parts());
        String nearest = Nearest.to(path, all);
        return nearest.isEmpty() ? listed.numbers().getLast() : nearest;
    }

    private static List<String> parts(String number, KnownProvisions.Listed listed) {
        return listed.parts().stream().filter(p -> p.startsWith(number + "(")).sorted().toList();
    }

    private static String number(String path) {
        return path.replaceFirst("\\(.*", "");
    }
}
