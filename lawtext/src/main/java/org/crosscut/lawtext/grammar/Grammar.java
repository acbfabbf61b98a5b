package org.crosscut.lawtext.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosscut.language.Language;

/// How resolutions are printed in one language. Patterns see a line without the blanks at its ends.
///
/// @param commonWords words of which a text of this language has many; empty where the script alone
///   decides
/// @param words what a writer needs to name things in this language
public record Grammar(
        Language language,
        Character.UnicodeScript script,
        Set<String> commonWords,
        Front front,
        Marks marks,
        Structure structure,
        Adopted adopted,
        Endings endings,
        Openings openings,
        RunOn runOn,
        Pages pages,
        Notes notes,
        Spacing spacing,
        Map<String, String> words,
        Lexicon lexicon,
        References references) {

    public Grammar {
        commonWords = Set.copyOf(commonWords);
        words = Map.copyOf(words);
    }

    /// What stands before the body: groups `body` of the line that opens it, `number` and `title`.
    ///
    /// @param bodies the first words of the symbol by the body's name
    /// @param aside a line in front of the body that is no part of the title
    public record Front(Map<String, String> bodies, LineForm body, LineForm title, LineForm aside) {
        public Front {
            bodies = Map.copyOf(bodies);
        }
    }

    /// Numbers at the beginning of a line: groups `number`, `letter`, `numeral`, `rest` and
    /// `title`.
    ///
    /// @param numerals section numerals in their order
    public record Marks(
            LineForm number,
            LineForm part,
            LineForm section,
            LineForm titledSection,
            List<String> numerals) {
        public Marks {
            numerals = List.copyOf(numerals);
        }
    }

    /// Lines of a source that prints each paragraph on one line.
    ///
    /// @param part a lettered or roman part: groups `letter` and `rest`
    /// @param partNumerals the numerals of parts, in their order
    /// @param bullet a part without a letter: group `rest`
    /// @param numeralAlone a section's numeral on a line of its own: group `numeral`
    /// @param numeralTitled a numeral with its title: groups `numeral` and `title`
    /// @param article the heading of an article: group `number`
    /// @param annex the heading of an annex
    /// @param closing meeting and date after the last paragraph
    /// @param furniture what belongs to the page
    /// @param note a footnote in the middle of the text
    /// @param entry an entry of a list, such as a document with its symbol: no heading
    /// @param sentenceEndings characters with which no heading ends
    /// @param leadsOn characters with which a paragraph ends that its parts continue
    public record Structure(
            LineForm part,
            List<String> partNumerals,
            LineForm bullet,
            LineForm numeralAlone,
            LineForm numeralTitled,
            LineForm article,
            LineForm annex,
            LineForm closing,
            LineForm furniture,
            LineForm note,
            LineForm entry,
            String sentenceEndings,
            String leadsOn) {
        public Structure {
            partNumerals = List.copyOf(partNumerals);
        }
    }

    /// What front and back matter tell of how a resolution came about.
    ///
    /// @param meeting group `number`
    /// @param date groups `day`, `month` and `year`
    /// @param line of the front matter whose date is that of adoption
    /// @param item of the agenda: group `number`
    /// @param report on which it was adopted: groups `committee` and `symbol`
    public record Adopted(
            Pattern meeting, Pattern date, Pattern line, Pattern item, Pattern report) {}

    /// Characters that end a numbered paragraph, a preambular paragraph, the whole text, and the
    /// words that lead into a list.
    public record Endings(String paragraph, String preamble, String text, String lead) {}

    /// First words of paragraphs: weak evidence, for layouts that tell nothing.
    public record Openings(List<String> preamble, List<String> operative) {
        public Openings {
            preamble = List.copyOf(preamble);
            operative = List.copyOf(operative);
        }

        public boolean isPreambular(String text) {
            return preamble.stream().anyMatch(text::startsWith);
        }

        public boolean isOperative(String text) {
            return operative.stream().anyMatch(text::startsWith);
        }
    }

    /// Paragraphs that run on in one line.
    ///
    /// @param bodies the name of a body as the line that opens a resolution has it
    /// @param openings the blanks before the first words of a preambular paragraph
    public record RunOn(Pattern bodies, Pattern openings) {
        static RunOn of(Front front, Openings openings) {
            String names = String.join("|", front.bodies().keySet());
            return new RunOn(
                    Pattern.compile("(?:The )?(?:" + names + ") ?[,，:：]"),
                    Pattern.compile(
                            "(?<=[,，;；][0-9\uE0F1\uE0F2/]{0,6})\\s+(?="
                                    + String.join("|", openings.preamble())
                                    + ")"));
        }
    }

    /// Lines that belong to the page and not to the text.
    public record Pages(LineForm rule, LineForm link, List<LineForm> furniture) {
        public Pages {
            furniture = List.copyOf(furniture);
        }

        public boolean isFurniture(String text) {
            return furniture.stream().anyMatch(f -> f.fits(text));
        }
    }

    /// Footnotes at the foot of a page and their marks in the text.
    ///
    /// @param text a footnote's first line, with the groups `number` and `rest`
    /// @param before characters that may stand directly before a mark, besides letters
    /// @param notAfter a word, up to the last blank, that a mark never follows
    /// @param closing those after which a mark may name an earlier footnote again
    /// @param after characters that may stand directly after a mark
    /// @param takesNumber a word after which digits are its number and no mark
    /// @param counts what follows digits that count something and are no mark
    public record Notes(
            LineForm text,
            String before,
            String closing,
            Pattern notAfter,
            String after,
            Pattern counts,
            Pattern takesNumber) {}

    /// Blanks within a text.
    ///
    /// @param wide characters beside which blanks are the typesetter's
    /// @param suspended words after a hyphen that stands for a word to come
    public record Spacing(String wide, Set<String> suspended) {
        public Spacing {
            suspended = Set.copyOf(suspended);
        }

        public boolean isWide(char c) {
            return Character.isIdeographic(c) || wide.indexOf(c) >= 0;
        }
    }

    /// The word of that name with what it speaks of.
    public String word(String name, String of) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("no word " + name + " in " + language.tag());
        }
        return word.replace("{}", of);
    }
}
