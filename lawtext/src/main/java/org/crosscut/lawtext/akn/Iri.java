package org.crosscut.lawtext.akn;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The identifiers of documents by the naming convention: `/akn/un/statement/resolution/unga/
/// 2022-06-29/76-274` for a resolution whose date is known, without the date for one that is only
/// referred to.
///
/// @param work without a language
/// @param body that adopted it, as the convention writes it
/// @param number as the convention writes it
record Iri(String work, String body, String number) {
    private static final Pattern RESOLUTION =
            Pattern.compile("(?<body>A/HRC|A|S|E)/(?<kind>RES|DEC)/(?<number>[^#]+)");
    private static final Map<String, String> BODIES =
            Map.of("A", "unga", "S", "unsc", "E", "ecosoc", "A/HRC", "unhrc");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.]+");

    /// @param symbol may be empty
    /// @param date as ISO writes it; empty where it is not known
    static Iri of(String symbol, String date) {
        Matcher resolution = RESOLUTION.matcher(symbol);
        String dated = date.isEmpty() ? "" : date + "/";
        if (resolution.lookingAt()) {
            String body = BODIES.getOrDefault(resolution.group("body"), "un");
            String kind = resolution.group("kind").equals("DEC") ? "decision" : "resolution";
            String number = safe(resolution.group("number"));
            return new Iri(
                    "/akn/un/statement/" + kind + "/" + body + "/" + dated + number, body, number);
        }
        String number = symbol.isEmpty() ? "unnumbered" : safe(symbol);
        return new Iri("/akn/un/doc/" + dated + number, "un", number);
    }

    /// Where a reference leads: to a document, or to a provision of it.
    ///
    /// @param target such as `A/RES/60/266#VII/11`
    static String ofReference(String target) {
        int hash = target.indexOf('#');
        String document = hash < 0 ? target : target.substring(0, hash);
        String within = hash < 0 ? "" : "#para_" + safe(target.substring(hash + 1));
        return document.isEmpty() ? within : Iri.of(document, "").work() + within;
    }

    /// Only what an identifier may have.
    static String safe(String text) {
        String safe = UNSAFE.matcher(text.strip()).replaceAll("-");
        String trimmed = safe.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "x" + Integer.toHexString(text.hashCode()) : trimmed;
    }

    static String concept(String kind, String name) {
        return "/akn/ontology/" + kind + "/un/" + safe(name).toLowerCase(Locale.ROOT);
    }
}
