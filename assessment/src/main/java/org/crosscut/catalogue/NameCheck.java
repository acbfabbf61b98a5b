package org.crosscut.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.diagnostic.Place;

/// Checks that no name means two things: datasets and reference tables in the whole catalogue;
/// controls, indicators and tables in their topic; former names among the present ones.
final class NameCheck {
    private final Problems problems;
    private final Map<String, String> tables = new HashMap<>();

    NameCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Catalogue catalogue) {
        for (ReferenceTable table : catalogue.references()) {
            claimTable(table.table(), Place.file(table.origin().file()));
        }
        catalogue.datasets().forEach(d -> claimTable(d.table(), Place.file(d.origin().file())));
        catalogue.datasets().forEach(this::checkFormer);
        catalogue.topics().forEach(this::check);
        checkFormerTopics(catalogue.topics());
    }

    private void check(Topic topic) {
        var parts = new HashMap<String, String>();
        topic.controls().forEach(c -> claim(parts, c.name(), Place.file(c.origin().file())));
        topic.indicators().forEach(i -> claim(parts, i.name(), Place.file(i.origin().file())));
        topic.tables().forEach(t -> claim(parts, t.name(), Place.file(t.origin().file())));
        for (Control control : topic.controls()) {
            for (int i = 0; i < control.formerly().size(); i++) {
                claim(parts, control.formerly().get(i), control.origin().at("/formerly/" + i));
            }
        }
        for (Indicator indicator : topic.indicators()) {
            for (int i = 0; i < indicator.formerly().size(); i++) {
                claim(parts, indicator.formerly().get(i), indicator.origin().at("/formerly/" + i));
            }
        }
    }

    private void checkFormerTopics(List<Topic> topics) {
        var names = new HashMap<String, String>();
        topics.forEach(t -> names.put(t.name(), t.origin().file()));
        for (Topic topic : topics) {
            for (int i = 0; i < topic.formerly().size(); i++) {
                claim(names, topic.formerly().get(i), topic.origin().at("/formerly/" + i));
            }
        }
    }

    private void checkFormer(Dataset dataset) {
        Origin origin = dataset.origin();
        for (int i = 0; i < dataset.formerly().size(); i++) {
            claim(tables, dataset.formerly().get(i).replace('-', '_'), origin.at("/formerly/" + i));
        }
        var columns = new HashMap<String, String>();
        dataset.columns().forEach(c -> columns.put(c.name(), ""));
        for (int c = 0; c < dataset.columns().size(); c++) {
            Column column = dataset.columns().get(c);
            for (int i = 0; i < column.formerly().size(); i++) {
                claim(
                        columns,
                        column.formerly().get(i),
                        origin.at("/columns/" + c + "/formerly/" + i));
            }
        }
    }

    private void claimTable(String name, Place place) {
        if (ReservedNames.isReserved(name) || name.equals("subjects")) {
            problems.add(CatalogueCode.RESERVED_NAME, place, "name", name);
        }
        claim(tables, name, place);
    }

    private void claim(Map<String, String> taken, String name, Place place) {
        String other = taken.putIfAbsent(name, place.shown());
        if (other != null) {
            problems.add(CatalogueCode.DUPLICATE_NAME, place, "name", name, "other", other);
        }
    }
}
