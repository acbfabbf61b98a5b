package org.crosscut.report;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.language.LocalizedText;

/// All that the report on the state of a resolution is made of.
///
/// @param exercise whether the data are generated
/// @param clearance the highest classification that the report may show; it is the report's own
/// @param snapshot the last submission that was known
/// @param archiveHead the hash of the last receipt
/// @param resolution its symbol, as the catalogue cites it
/// @param provisions in their order
/// @param entities those of the workspace, in the order printed
public record StateInput(
        boolean exercise,
        Classification clearance,
        LocalDate asOf,
        long snapshot,
        String archiveHead,
        String resolution,
        LocalizedText title,
        List<ProvisionText> provisions,
        List<Entity> entities,
        Catalogue catalogue,
        Figures figures) {
    /// @param code the short name
    public record Entity(String code, LocalizedText name) {}

    public StateInput {
        provisions = List.copyOf(provisions);
        entities = List.copyOf(entities);
    }
}
