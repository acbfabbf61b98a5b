package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.directive.Reference.Relation;
import org.crosscut.lawtext.grammar.Guarded;
import org.crosscut.lawtext.grammar.References;

/// Finds the texts that a paragraph refers to, in one form whatever was printed: resolutions by
/// symbol, their sections and paragraphs behind `#`, lists and ranges opened up.
public final class ReferenceReader {
    /// A range of more numbers than this is no range of paragraphs.
    private static final int RANGE = 200;

    /// The word "resolution" stands at most so many characters from its number.
    private static final int WORD_NEAR = 400;

    private static final String[] ROMAN_ONES = {
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
    };
    private static final String[] ROMAN_TENS = {"", "X", "XX", "XXX"};

    /// A mark stands so near before a paragraph's number.
    private static final int NOTE_NEAR = 3;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:[0-9]{1,3}(?:\\.[0-9]+)?|[IVXL]+|[一二三四五六七八九十百]+)(?: ?[(（][a-z]+[)）])*");

    /// Of the Security Council: "1325(2000)".
    private static final Pattern OF_YEAR = Pattern.compile("[0-9]{3,4}\\((?:19|20)[0-9]{2}\\)");

    /// Of the Assembly's first sessions: "217A(III)".
    private static final Pattern OF_SESSION = Pattern.compile("\\([A-Z-]+\\)$");

    private static final Pattern RANGE_SIGN =
            Pattern.compile("^ ?(?:to|–|至) ?(?:paragraphs? |第 ?)?$");

    private final References grammar;

    public ReferenceReader(References grammar) {
        this.grammar = grammar;
    }

    /// A text found by its own number.
    private record Target(Reference.Type type, String symbol, int start, int end) {}

    /// @param own the symbol of the document itself; empty where it does not tell
    /// @param prefix of the symbols of the body that speaks, such as `A/RES/`
    /// @param directives whose verbs tell what is done with a reference
    /// @param notes the symbols of documents that footnotes name, by the place of their marks
    public List<Reference> read(
            String text,
            String own,
            String prefix,
            List<Directive> directives,
            Map<Integer, String> notes) {
        if (!mayRefer(text)) {
            return List.of();
        }
        List<Target> targets = targets(text, prefix);
        var found = new ArrayList<Reference>();
        for (Target target : targets) {
            found.add(
                    new Reference(
                            target.type(),
                            target.symbol(),
                            text.substring(target.start(), target.end()),
                            false,
                            relation(target.start(), directives),
                            new Span(target.start(), target.end())));
        }
        parts(text, own, targets, directives, notes, found);
        named(text, grammar.articles(), Reference.Type.ARTICLE, directives, found);
        named(text, grammar.rules(), Reference.Type.RULE, directives, found);
        named(text, grammar.regulations(), Reference.Type.REGULATION, directives, found);
        treaties(text, directives, found);
        found.sort(Comparator.comparing(Reference::span).thenComparing(Reference::target));
        return found;
    }

    /// Texts without a digit or a capital in the middle refer to nothing.
    private static boolean mayRefer(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '《' || c == '第') {
                return true;
            }
        }
        return false;
    }

    private List<Target> targets(String text, String prefix) {
        var targets = new ArrayList<Target>();
        for (MatchResult document : grammar.document().all(text)) {
            String symbol = withoutPoints(document.group("symbol"));
            Reference.Type type =
                    symbol.contains("/RES/") ? Reference.Type.RESOLUTION : Reference.Type.DOCUMENT;
            targets.add(
                    new Target(type, symbol, document.start(), document.start() + symbol.length()));
        }
        List<MatchResult> numbers = grammar.resolution().all(text);
        if (numbers.isEmpty()) {
            return targets;
        }
        List<Span> resolutions = places(grammar.resolutionWord(), text);
        List<Span> decisions = places(grammar.decisionWord(), text);
        for (MatchResult number : numbers) {
            Optional<Span> resolution = near(resolutions, number.start(), number.end());
            Optional<Span> decision = near(decisions, number.start(), number.end());
            boolean isDecision =
                    decision.isPresent()
                            && (resolution.isEmpty()
                                    || closer(decision.get(), resolution.get(), number.start()));
            boolean isWithin =
                    targets.stream()
                            .anyMatch(t -> t.start() <= number.start() && number.end() <= t.end());
            if ((resolution.isPresent() || isDecision) && !isWithin) {
                targets.add(
                        new Target(
                                isDecision ? Reference.Type.DECISION : Reference.Type.RESOLUTION,
                                symbol(text, number, prefix, isDecision),
                                number.start(),
                                number.end()));
            }
        }
        return targets;
    }

    private static String withoutPoints(String symbol) {
        int end = symbol.length();
        while (end > 0 && ".-".indexOf(symbol.charAt(end - 1)) >= 0) {
            end--;
        }
        return symbol.substring(0, end);
    }

    private static boolean closer(Span left, Span right, int at) {
        return Math.abs(left.start() - at) < Math.abs(right.start() - at);
    }

    private static List<Span> places(Pattern word, String text) {
        var places = new ArrayList<Span>();
        Matcher matcher = word.matcher(text);
        while (matcher.find()) {
            places.add(new Span(matcher.start(), matcher.end()));
        }
        return places;
    }

    /// The first that is not far from what stands between two places.
    private static Optional<Span> near(List<Span> words, int start, int end) {
        for (Span word : words) {
            if (word.start() >= start - WORD_NEAR) {
                return word.end() <= end + WORD_NEAR ? Optional.of(word) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The number with the first words of its body's symbols, blanks and brackets of one form.
    private String symbol(String text, MatchResult number, String prefix, boolean isDecision) {
        String plain = number.group("number").replace('（', '(').replace('）', ')').replace(" ", "");
        if (OF_YEAR.matcher(plain).matches()) {
            return "S/RES/" + plain;
        }
        String body = prefix.isEmpty() ? "A/RES/" : prefix;
        if (OF_SESSION.matcher(plain).find()) {
            body = body.equals("S/RES/") ? "A/RES/" : body;
        }
        int nearest = -1;
        for (Map.Entry<String, Pattern> named : grammar.bodies().entrySet()) {
            Matcher words = named.getValue().matcher(text);
            words.region(Math.max(0, number.start() - 60), number.start());
            while (words.find()) {
                String between = text.substring(words.end(), number.start());
                if (words.start() > nearest && between.indexOf(';') < 0) {
                    nearest = words.start();
                    body = named.getKey();
                }
            }
        }
        // "16/21" of the Human Rights Council's first sessions has no other mark than its body.
        return (isDecision ? body.replace("/RES/", "/DEC/") : body) + plain;
    }

    private void parts(
            String text,
            String own,
            List<Target> targets,
            List<Directive> directives,
            Map<Integer, String> notes,
            List<Reference> found) {
        List<Part> sections = list(text, grammar.sections(), Reference.Type.SECTION);
        List<Part> paragraphs = list(text, grammar.paragraphs(), Reference.Type.PARAGRAPH);
        for (Part section : sections) {
            Optional<Target> whole = whole(text, section, targets);
            for (String printed : section.numbers()) {
                String number = numeral(printed);
                whole.ifPresent(w ->
                        found.add(
                                reference(
                                        text,
                                        section,
                                        w.symbol() + "#" + number,
                                        false,
                                        directives)));
            }
        }
        for (Part paragraph : paragraphs) {
            Optional<Part> section = section(paragraph, sections);
            Optional<Target> whole = whole(text, section.orElse(paragraph), targets);
            boolean isOwn = paragraph.isHere() || isPresent(text, paragraph);
            String inner = section.map(s -> numeral(s.numbers().getLast()) + "/").orElse("");
            String noted = isOwn || whole.isPresent() ? "" : noted(text, paragraph, notes);
            String symbol = isOwn ? own : whole.map(Target::symbol).orElse(noted);
            for (String number : paragraph.numbers()) {
                found.add(
                        reference(
                                text,
                                paragraph,
                                symbol.isEmpty() && !isOwn ? "" : symbol + "#" + inner + number,
                                isOwn || !noted.isEmpty(),
                                directives));
            }
        }
    }

    /// Sections are cited by roman numerals.
    private String numeral(String printed) {
        int value = grammar.numerals().indexOf(printed) + 1;
        return value == 0 ? printed : ROMAN_TENS[value / 10] + ROMAN_ONES[value % 10];
    }

    /// The document that a footnote names between a paragraph's number and the next comma.
    private String noted(String text, Part part, Map<Integer, String> notes) {
        int from = grammar.numberFirst() ? part.end() : Math.max(0, part.start() - NOTE_NEAR);
        int to = grammar.numberFirst() ? comma(text, part.end()) : part.start();
        return notes.entrySet().stream()
                .filter(n -> from <= n.getKey() && n.getKey() <= to)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static int comma(String text, int from) {
        int at = from;
        while (at < text.length() && ",;.".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at + 1;
    }

    /// Numbers of parts that stand together.
    private record Part(
            Reference.Type type, List<String> numbers, boolean isHere, int start, int end) {
        Part {
            numbers = List.copyOf(numbers);
        }
    }

    private static List<Part> list(String text, Guarded guarded, Reference.Type type) {
        var parts = new ArrayList<Part>();
        for (MatchResult match : guarded.all(text)) {
            String here = match.namedGroups().containsKey("here") ? match.group("here") : null;
            parts.add(
                    new Part(
                            type,
                            numbers(match.group("list")),
                            here != null && !here.isEmpty(),
                            match.start(),
                            match.end()));
        }
        return parts;
    }

    /// `11 to 14 and 22` is 11, 12, 13, 14, 22.
    private static List<String> numbers(String list) {
        var numbers = new ArrayList<String>();
        Matcher number = NUMBER.matcher(list);
        int last = 0;
        while (number.find()) {
            String found = number.group().replaceAll("[ （）]", "").replaceAll("\\(\\)", "");
            boolean isRange =
                    !numbers.isEmpty()
                            && RANGE_SIGN.matcher(list.substring(last, number.start())).matches();
            if (isRange && found.matches("[0-9]+") && numbers.getLast().matches("[0-9]+")) {
                int from = Integer.parseInt(numbers.getLast());
                int to = Integer.parseInt(found);
                for (int n = from + 1; n < to && to - from <= RANGE; n++) {
                    numbers.add(String.valueOf(n));
                }
            }
            numbers.add(found);
            last = number.end();
        }
        return numbers;
    }

    private Optional<Part> section(Part paragraph, List<Part> sections) {
        return sections.stream()
                .filter(s ->
                        grammar.numberFirst()
                                ? s.start() > paragraph.end() && s.start() - paragraph.end() <= 4
                                : s.end() <= paragraph.start() && paragraph.start() - s.end() <= 2)
                .findFirst();
    }

    private Optional<Target> whole(String text, Part part, List<Target> targets) {
        for (Target target : targets) {
            if (grammar.numberFirst() && target.start() > part.end()) {
                String between = text.substring(part.end(), target.start());
                if (grammar.joint().matcher(between).find()) {
                    return Optional.of(target);
                }
            }
            if (!grammar.numberFirst() && target.end() <= part.start()) {
                String between = text.substring(target.end(), part.start());
                if (grammar.joint().matcher(between).find()) {
                    return Optional.of(target);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPresent(String text, Part part) {
        return grammar.numberFirst()
                ? grammar.present().matcher(text.substring(part.end())).find()
                : grammar.present().matcher(text.substring(0, part.start())).find();
    }

    private static Reference reference(
            String text, Part part, String target, boolean isRelative, List<Directive> directives) {
        return new Reference(
                part.type(),
                target,
                text.substring(part.start(), part.end()),
                isRelative,
                relation(part.start(), directives),
                new Span(part.start(), part.end()));
    }

    private static void named(
            String text,
            Guarded pattern,
            Reference.Type type,
            List<Directive> directives,
            List<Reference> found) {
        for (Part part : list(text, pattern, type)) {
            for (String number : part.numbers()) {
                found.add(
                        reference(
                                text,
                                part,
                                type.name().toLowerCase(Locale.ROOT) + " " + number,
                                false,
                                directives));
            }
        }
    }

    private void treaties(String text, List<Directive> directives, List<Reference> found) {
        for (MatchResult treaty : grammar.treaty().all(text)) {
            found.add(
                    new Reference(
                            Reference.Type.TREATY,
                            treaty.group("name"),
                            treaty.group(),
                            false,
                            relation(treaty.start(), directives),
                            new Span(treaty.start(), treaty.end())));
        }
    }

    private static Relation relation(int at, List<Directive> directives) {
        String verb =
                directives.stream()
                        .filter(d -> d.span().start() <= at && at < d.span().end())
                        .findFirst()
                        .flatMap(Directive::verb)
                        .map(Verb::name)
                        .orElse("");
        return switch (verb) {
            case "recall" -> Relation.RECALLS;
            case "reaffirm", "reconfirm" -> Relation.REAFFIRMS;
            case "reiterate" -> Relation.REPEATS;
            case "amend", "replace" -> Relation.AMENDS;
            default -> Relation.MENTIONS;
        };
    }
}
