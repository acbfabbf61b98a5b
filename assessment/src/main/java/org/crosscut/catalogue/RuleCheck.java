package org.crosscut.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks the names that controls, indicators and tables use outside their SQL.
final class RuleCheck {
    private final Known known;
    private final Problems problems;

    RuleCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(Control control) {
        Origin origin = control.origin();
        Dataset subject = known.datasets().get(control.subject());
        if (subject != null) {
            Set<String> columns = new TreeSet<>();
            subject.columns().forEach(c -> columns.add(c.name()));
            for (int i = 0; i < control.key().size(); i++) {
                checkColumn(control.key().get(i), columns, origin.at("/key/" + i));
            }
        } else if (!control.subject().isEmpty()
                && !known.datasetNames().contains(control.subject())) {
            unknown(
                    CatalogueCode.UNKNOWN_DATASET,
                    origin.at("/subject"),
                    control.subject(),
                    known.datasetNames());
        }
        checkOffices(control);
        checkShown(control.columns(), origin, false);
    }

    private void checkOffices(Control control) {
        ReferenceTable offices = known.purpose(ReferenceTable.Purpose.OFFICES);
        if (offices == null) {
            return; // that there is none is an error of the reference tables
        }
        Set<String> codes = Known.values(offices, "code");
        for (int i = 0; i < control.acceptedBy().size(); i++) {
            String office = control.acceptedBy().get(i);
            if (!codes.contains(office)) {
                problems.add(
                        CatalogueCode.UNKNOWN_OFFICE,
                        control.origin().at("/accepted_by/" + i),
                        "name",
                        office,
                        "list",
                        offices.name(),
                        "nearest",
                        Nearest.to(office, codes),
                        "known",
                        Nearest.list(office, codes));
            }
        }
    }

    void check(Indicator indicator) {
        Set<String> key = new TreeSet<>(indicator.key());
        if (!indicator.entity().isEmpty()) {
            checkColumn(indicator.entity(), key, indicator.origin().at("/entity"));
        }
        if (!indicator.period().isEmpty()) {
            checkColumn(indicator.period(), key, indicator.origin().at("/period"));
        }
        checkShown(indicator.columns(), indicator.origin(), false);
    }

    void check(TableView table) {
        checkShown(table.columns(), table.origin(), true);
        var names = new TreeSet<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i).name();
            if (!names.add(name)) {
                problems.add(
                        CatalogueCode.DUPLICATE_NAME,
                        table.origin().at("/columns/" + i + "/name"),
                        "name",
                        name);
            }
        }
    }

    private void checkShown(List<Shown> columns, Origin origin, boolean isList) {
        for (int i = 0; i < columns.size(); i++) {
            Shown shown = columns.get(i);
            if (!shown.codes().isEmpty() && !known.referenceNames().contains(shown.codes())) {
                unknown(
                        CatalogueCode.UNKNOWN_REFERENCE_TABLE,
                        origin.at("/columns/" + (isList ? i : shown.name()) + "/codes"),
                        shown.codes(),
                        known.referenceNames());
            }
        }
    }

    private void checkColumn(String name, Set<String> columns, Place place) {
        if (!columns.contains(name)) {
            unknown(CatalogueCode.UNKNOWN_COLUMN, place, name, columns);
        }
    }

    private void unknown(
            CatalogueCode code, Place place, String name, Collection<String> candidates) {
        problems.add(
                code,
                place,
                "name",
                name,
                "nearest",
                Nearest.to(name, candidates),
                "known",
                Nearest.list(name, candidates));
    }
}
