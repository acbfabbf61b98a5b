package org.crosscut.sample;

import java.util.EnumMap;
import java.util.Map;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.measure.Period;

/// A file that an entity sends for a period.
public record Sending(String entity, Period period) {
    /// What the sender says beside the file. A file without rows cannot tell of whom there are
    /// none; of every other nothing need be said.
    public Map<Column.Role, String> given(Dataset dataset, SampleFile file) {
        var given = new EnumMap<Column.Role, String>(Column.Role.class);
        if (!file.hasRows()) {
            given.put(Column.Role.ENTITY, entity);
            if (dataset.role(Column.Role.PERIOD) != null) {
                given.put(Column.Role.PERIOD, period.label());
            }
            if (dataset.role(Column.Role.STATE_DATE) != null) {
                given.put(Column.Role.STATE_DATE, period.to().toString());
            }
        }
        return given;
    }
}
