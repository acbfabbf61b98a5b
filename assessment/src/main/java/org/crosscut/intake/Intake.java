package org.crosscut.intake;

import java.util.Map;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;

/// Reads files against the schema of their dataset and returns checked rows or every problem.
@SuppressWarnings("DoNotCallSuggester") // a skeleton: filled by the next commits
public final class Intake {
    private final Catalogue catalogue;
    private final String workspaceKind;

    /// @param workspaceKind `real` or `exercise`: only entities of that kind may report
    public Intake(Catalogue catalogue, String workspaceKind) {
        this.catalogue = catalogue;
        this.workspaceKind = workspaceKind;
    }

    /// Reads a whole file.
    ///
    /// @param fileName as problems and receipts print it; folders before it are cut off
    /// @param given the entity, period or state date of a file that has no column for it
    public Checked<Rows> read(
            Dataset dataset, String fileName, byte[] bytes, Map<Column.Role, String> given) {
        throw new UnsupportedOperationException(
                catalogue.hash() + workspaceKind + dataset + fileName + bytes.length + given);
    }
}
