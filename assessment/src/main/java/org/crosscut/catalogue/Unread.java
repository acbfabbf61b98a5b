package org.crosscut.catalogue;

import java.util.Set;

/// What could not be read, so that what depends on it is not reported as a second mistake.
///
/// @param tables names of datasets and reference tables, as rules write them
/// @param columns names of columns whose type is not known
/// @param parts identities of controls, indicators and tables, such as `topic/name`
public record Unread(Set<String> tables, Set<String> columns, Set<String> parts) {
    public static final Unread NOTHING = new Unread(Set.of(), Set.of(), Set.of());

    public Unread {
        tables = Set.copyOf(tables);
        columns = Set.copyOf(columns);
        parts = Set.copyOf(parts);
    }
}
