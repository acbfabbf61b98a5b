package org.crosscut.catalogue;

import java.util.List;
import org.crosscut.language.LocalizedText;

/// One subject of the catalogue.
///
/// @param name the folder, in kebab-case
/// @param provisions that the topic answers, such as `A/RES/12/34#5`
/// @param classification of its section
/// @param followUps what is proposed as an entity's answer to its provisions, by language
/// @param formerly names that its folder had before, the first one first
public record Topic(
        String name,
        LocalizedText title,
        String owner,
        List<String> provisions,
        Classification classification,
        List<Dataset> datasets,
        List<Control> controls,
        List<Indicator> indicators,
        List<TableView> tables,
        List<Section> sections,
        List<Section> followUps,
        List<TestCase> cases,
        List<String> formerly,
        Origin origin) {
    public Topic {
        provisions = List.copyOf(provisions);
        datasets = List.copyOf(datasets);
        controls = List.copyOf(controls);
        indicators = List.copyOf(indicators);
        tables = List.copyOf(tables);
        sections = List.copyOf(sections);
        followUps = List.copyOf(followUps);
        cases = List.copyOf(cases);
        formerly = List.copyOf(formerly);
    }
}
