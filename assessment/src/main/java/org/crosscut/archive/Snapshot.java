package org.crosscut.archive;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.catalogue.Dataset;

/// What was known at a moment: the receipts up to one of them.
///
/// @param upTo the sequence number of the last receipt; 0 if there is none
/// @param head the hash of that receipt; 64 zeros if there is none
/// @param receipts in order
@SuppressWarnings("DoNotCallSuggester") // a skeleton: filled by the next commits
public record Snapshot(long upTo, String head, List<Receipt> receipts) {
    public Snapshot {
        receipts = List.copyOf(receipts);
    }

    /// What rules see of a dataset at a date, ordered by entity and period or state date. Of a
    /// stock each entity's latest state at or before that date; of a flow every period; of a
    /// register each entity's newest file. Where several files speak for the same, the newest
    /// counts; a withdrawn one never does.
    public List<Slice> effective(Dataset dataset, LocalDate asOf) {
        throw new UnsupportedOperationException(dataset.name() + asOf);
    }

    /// Every state or period ever submitted of a dataset, each as last submitted.
    public List<Slice> history(Dataset dataset) {
        throw new UnsupportedOperationException(dataset.name());
    }
}
