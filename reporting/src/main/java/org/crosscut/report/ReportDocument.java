package org.crosscut.report;

import java.util.List;
import org.crosscut.language.Language;

/// A whole report, ready for a renderer.
///
/// @param eyebrow small words above the title
/// @param facts as of which day, from which snapshot and catalogue
/// @param marking printed on every page where the data are not real; else empty
/// @param foot printed at the foot of every sheet: the head of the archive
public record ReportDocument(
        Language language,
        String eyebrow,
        String title,
        String subtitle,
        List<Block.Definition> facts,
        String marking,
        String foot,
        List<Page> pages) {
    public ReportDocument {
        facts = List.copyOf(facts);
        pages = List.copyOf(pages);
    }
}
