package org.crosscut.lawtext.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Reference;
import org.crosscut.lawtext.directive.Reference.Relation;

/// The resolutions of a set and those that they speak of, joined by what they do with each other.
///
/// @param links in the order of the resolutions and of their paragraphs, each once
public record ResolutionGraph(List<Link> links) {
    public ResolutionGraph {
        links = List.copyOf(links);
    }

    /// @param resolutions two languages of one resolution count as one; one whose symbol its text
    ///   does not tell has no place among the others and is left out, as its reading says
    public static ResolutionGraph of(List<Resolution> resolutions) {
        Set<String> read = resolutions.stream().map(Resolution::symbol).collect(Collectors.toSet());
        var links = new LinkedHashSet<Link>();
        List<Resolution> placed = resolutions.stream().filter(r -> !r.symbol().isEmpty()).toList();
        for (Resolution resolution : placed) {
            for (Paragraph paragraph : resolution.paragraphs()) {
                for (Reference reference : paragraph.references()) {
                    if (isOther(reference, resolution.symbol())) {
                        links.add(link(resolution, paragraph, reference, read));
                    }
                }
            }
        }
        return new ResolutionGraph(withoutLesser(new ArrayList<>(links)));
    }

    public ResolutionGraph only(Predicate<Link> isChosen) {
        return new ResolutionGraph(links.stream().filter(isChosen).toList());
    }

    private static boolean isOther(Reference reference, String own) {
        String symbol = whole(reference.target());
        boolean isResolution =
                reference.type() == Reference.Type.RESOLUTION
                        || ((reference.type() == Reference.Type.PARAGRAPH
                                        || reference.type() == Reference.Type.SECTION)
                                && symbol.contains("/RES/"));
        return isResolution && !symbol.isEmpty() && !symbol.equals(own);
    }

    private static Link link(
            Resolution resolution, Paragraph paragraph, Reference reference, Set<String> read) {
        String symbol = whole(reference.target());
        return new Link(
                resolution.symbol(),
                paragraph.path(),
                relation(paragraph, reference),
                symbol,
                reference
                        .target()
                        .substring(Math.min(symbol.length() + 1, reference.target().length())),
                read.contains(symbol));
    }

    /// As the verb tells; what is asked again, whatever the verb, is repeated.
    private static Relation relation(Paragraph paragraph, Reference reference) {
        if (reference.relation() != Relation.MENTIONS) {
            return reference.relation();
        }
        boolean isAskedAgain =
                paragraph.directives().stream()
                        .filter(d -> covers(d, reference))
                        .anyMatch(d -> d.repeats().isPresent());
        return isAskedAgain ? Relation.REPEATS : Relation.MENTIONS;
    }

    private static boolean covers(Directive directive, Reference reference) {
        int at = reference.span().start();
        return directive.span().start() <= at && at < directive.span().end();
    }

    private static String whole(String target) {
        int part = target.indexOf('#');
        return part < 0 ? target : target.substring(0, part);
    }

    /// Without the whole resolution where the same paragraph does the same with a part of it.
    private static List<Link> withoutLesser(List<Link> links) {
        Set<Link> parts =
                links.stream()
                        .filter(l -> !l.part().isEmpty())
                        .map(ResolutionGraph::ofWhole)
                        .collect(Collectors.toSet());
        links.removeIf(l -> l.part().isEmpty() && parts.contains(l));
        return links;
    }

    private static Link ofWhole(Link link) {
        return new Link(link.from(), link.path(), link.relation(), link.to(), "", link.isRead());
    }
}
