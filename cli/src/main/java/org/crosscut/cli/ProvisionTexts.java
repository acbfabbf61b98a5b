package org.crosscut.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.crosscut.lawtext.DirectiveWords;
import org.crosscut.lawtext.Footnote;
import org.crosscut.lawtext.FootnoteMark;
import org.crosscut.lawtext.Metadata;
import org.crosscut.lawtext.Passage;
import org.crosscut.lawtext.Provision;
import org.crosscut.lawtext.ResolutionFolder;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.report.ProvisionText;

/// The provisions of a resolution as a report prints them.
///
/// @param folder with at least a text or a summary of each
record ProvisionTexts(ResolutionFolder folder) {
    private static final Grammars GRAMMARS = Grammars.load();

    List<ProvisionText> all() {
        return folder.numbers().stream().map(this::one).toList();
    }

    private ProvisionText one(String number) {
        var official = new EnumMap<Language, ProvisionText.Official>(Language.class);
        folder.texts()
                .forEach((language, text) ->
                        text.provision(number)
                                .ifPresent(p -> official.put(language, official(p, language))));
        var summaries = new EnumMap<Language, String>(Language.class);
        folder.summaries()
                .forEach((language, byNumber) -> {
                    String summary = byNumber.get(number);
                    if (summary != null) {
                        summaries.put(language, summary);
                    }
                });
        return new ProvisionText(number, section(number), official, new LocalizedText(summaries));
    }

    private LocalizedText section(String number) {
        return folder.metadata()
                .section(number)
                .map(ProvisionTexts::section)
                .orElse(LocalizedText.of("", ""));
    }

    private static LocalizedText section(Metadata.SectionName name) {
        var both = new EnumMap<Language, String>(Language.class);
        for (Language language : List.of(Language.EN, Language.ZH)) {
            both.put(language, name.numeral().in(language) + " " + name.title().in(language));
        }
        return new LocalizedText(both);
    }

    private static ProvisionText.Official official(Provision provision, Language language) {
        var passages = new ArrayList<ProvisionText.Passage>();
        Set<Footnote> footnotes = new LinkedHashSet<>();
        passages.add(passage("", provision.passage(), footnotes));
        provision.parts().forEach(p -> passages.add(passage(p.letter(), p.passage(), footnotes)));
        return new ProvisionText.Official(
                passages,
                footnotes.stream().map(ProvisionTexts::footnote).toList(),
                asks(provision, language));
    }

    private static List<ProvisionText.Ask> asks(Provision provision, Language language) {
        var words = new DirectiveWords(GRAMMARS.of(language));
        return provision.directives().stream()
                .filter(DirectiveWords::isRequest)
                .map(d ->
                        new ProvisionText.Ask(
                                words.verb(d), words.printedAddressees(d), words.due(d)))
                .distinct()
                .toList();
    }

    private static ProvisionText.Passage passage(
            String letter, Passage passage, Set<Footnote> footnotes) {
        passage.footnotes().stream().map(FootnoteMark::footnote).forEach(footnotes::add);
        return new ProvisionText.Passage(
                letter,
                passage.text(),
                passage.footnotes().stream()
                        .map(m -> new ProvisionText.Mark(m.footnote().number(), m.offset()))
                        .toList());
    }

    private static ProvisionText.Footnote footnote(Footnote footnote) {
        return switch (footnote) {
            case Footnote.Printed p -> new ProvisionText.Footnote(p.number(), p.text());
            case Footnote.Missing m -> new ProvisionText.Footnote(m.number(), "");
        };
    }
}
