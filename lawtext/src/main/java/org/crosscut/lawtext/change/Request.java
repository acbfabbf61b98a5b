package org.crosscut.lawtext.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Part;
import org.crosscut.lawtext.Provision;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Verb;

/// One directive of a provision in words that can be compared, or a provision without any.
///
/// @param ordinal which of the provision it is, from 1
/// @param verb its name; empty where none was told
/// @param text as printed, the parts that it leads in included
/// @param core the text behind the verb
public record Request(
        String path, int ordinal, String verb, String text, String core, List<String> addressees) {
    public Request {
        addressees = List.copyOf(addressees);
    }

    private static final int SHORT = 110;
    private static final int SHORT_WIDE = 36;

    /// Whether it has so few letters, or ideographs, that it says little alone.
    boolean isShort() {
        boolean isWide = core.chars().anyMatch(Character::isIdeographic);
        return core.length() < (isWide ? SHORT_WIDE : SHORT);
    }

    /// All of a resolution, in its order.
    static List<Request> of(Resolution resolution) {
        var requests = new ArrayList<Request>();
        for (Provision provision : resolution.provisions()) {
            add(requests, provision);
        }
        return requests;
    }

    private static void add(List<Request> to, Provision provision) {
        Paragraph lead = provision.lead();
        List<Directive> told =
                lead.directives().stream().filter(d -> d.verb().isPresent()).toList();
        StringBuilder parts = new StringBuilder();
        for (Part part : provision.parts()) {
            parts.append(' ').append((part.paragraph().label() + " " + part.text()).strip());
        }
        if (told.isEmpty()) {
            String text = lead.text() + parts;
            to.add(new Request(provision.path(), 1, "", text, text, List.of()));
            return;
        }
        for (int i = 0; i < told.size(); i++) {
            Directive directive = told.get(i);
            boolean isLast = i == told.size() - 1;
            // What stands between two directives belongs to the first.
            int start = i == 0 ? 0 : directive.span().start();
            int end = isLast ? lead.text().length() : told.get(i + 1).span().start();
            if (end < start) {
                continue;
            }
            String more = isLast ? parts.toString() : "";
            Optional<Verb> verb = directive.verb();
            int behind =
                    verb.map(v -> Math.min(Math.max(v.span().end(), start), end)).orElse(start);
            to.add(
                    new Request(
                            provision.path(),
                            i + 1,
                            verb.map(Verb::name).orElse(""),
                            lead.text().substring(start, end).strip() + more,
                            lead.text().substring(behind, end).strip() + more,
                            directive.addressees().stream().map(a -> a.name()).toList()));
        }
    }

    /// Such as `33` or, for the second directive of several, `33.2`.
    public String place(boolean isOneOfSeveral) {
        return isOneOfSeveral ? path + "." + ordinal : path;
    }
}
