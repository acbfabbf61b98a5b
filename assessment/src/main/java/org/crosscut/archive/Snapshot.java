package org.crosscut.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Cover;
import org.crosscut.intake.Rows;

/// What was known at a moment: the receipts up to one of them.
///
/// @param upTo the sequence number of the last receipt; 0 if there is none
/// @param head the hash of that receipt; 64 zeros if there is none
/// @param receipts in order
public record Snapshot(long upTo, String head, List<Receipt> receipts) {
    public Snapshot {
        receipts = List.copyOf(receipts);
    }

    /// What would be known if these files, and no others, were accepted in their order. It tries
    /// files without storing them.
    public static Snapshot ofRows(List<Rows> files) {
        var receipts = new ArrayList<Receipt>();
        for (Rows file : files) {
            receipts.add(Receipt.imagined(receipts.size() + 1L, file));
        }
        return new Snapshot(files.size(), "", receipts);
    }

    /// What rules see of a dataset at a date, ordered by entity and period or state date. Of a
    /// stock each entity's latest state at or before that date; of a flow every period; of a
    /// register each entity's newest file. Where several files speak for the same, the newest
    /// counts; a withdrawn one never does.
    public List<Slice> effective(Dataset dataset, LocalDate asOf) {
        List<Slice> all = history(dataset);
        if (dataset.kind() != Dataset.Kind.STOCK) {
            return all;
        }
        var latest = new TreeMap<String, Slice>();
        for (Slice slice : all) {
            // Slices of one entity come by state date, so that a later one takes the place.
            if (!LocalDate.parse(slice.cover().slice()).isAfter(asOf)) {
                latest.put(slice.cover().entity(), slice);
            }
        }
        return List.copyOf(latest.values());
    }

    /// Every state or period ever submitted of a dataset, each as last submitted.
    public List<Slice> history(Dataset dataset) {
        Set<Long> withdrawn = receipts.stream().map(Receipt::withdraws).collect(Collectors.toSet());
        var newest = new TreeMap<Cover, Slice>();
        for (Receipt receipt : receipts) {
            boolean ofDataset =
                    receipt.dataset().equals(dataset.name())
                            || dataset.formerly().contains(receipt.dataset());
            if (ofDataset && !withdrawn.contains(receipt.sequence())) {
                for (Cover cover : receipt.covers()) {
                    newest.put(cover, new Slice(receipt.sequence(), cover));
                }
            }
        }
        return List.copyOf(newest.values());
    }
}
