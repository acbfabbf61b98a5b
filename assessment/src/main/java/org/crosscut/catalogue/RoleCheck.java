package org.crosscut.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.crosscut.catalogue.Column.Role;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Checks that a dataset has the roles that its kind needs, each once and in the right form.
final class RoleCheck {
    private final Known known;
    private final Problems problems;

    RoleCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(Dataset dataset) {
        Set<Role> needed = needed(dataset);
        var found = EnumSet.noneOf(Role.class);
        boolean isUnknown = false;
        for (int i = 0; i < dataset.columns().size(); i++) {
            Column column = dataset.columns().get(i);
            if (column.role() == Role.NONE) {
                // A role that is misspelt may be any.
                isUnknown |= dataset.origin().values().containsKey("/columns/" + i + "/role");
                continue;
            }
            Place place = dataset.origin().at("/columns/" + i + "/role");
            if (!needed.contains(column.role())) {
                add(CatalogueCode.MISPLACED_ROLE, place, column.role(), dataset);
            } else if (!found.add(column.role())) {
                add(CatalogueCode.DUPLICATE_ROLE, place, column.role(), dataset);
            } else {
                checkForm(column, place);
            }
        }
        for (Role role : needed) {
            if (!found.contains(role) && !isUnknown) {
                add(CatalogueCode.MISSING_ROLE, dataset.origin().at("/columns"), role, dataset);
            }
        }
    }

    private static Set<Role> needed(Dataset dataset) {
        var needed = EnumSet.of(Role.ENTITY);
        switch (dataset.kind()) {
            case STOCK -> needed.add(Role.STATE_DATE);
            case FLOW -> needed.add(Role.PERIOD);
            case REGISTER -> {}
        }
        switch (dataset.purpose()) {
            case DATA -> {}
            case ACCEPTANCES ->
                    needed.addAll(
                            EnumSet.of(Role.FINDING, Role.OFFICE, Role.ACCEPTED_ON, Role.UNTIL));
            case RESPONSES ->
                    needed.addAll(
                            EnumSet.of(
                                    Role.ANSWERS,
                                    Role.LANGUAGE,
                                    Role.ANSWER,
                                    Role.ANSWERED_ON,
                                    Role.APPROVED_ON));
        }
        return needed;
    }

    private void checkForm(Column column, Place place) {
        ColumnType type =
                switch (column.role()) {
                    case ENTITY, PERIOD, FINDING, OFFICE, ANSWERS, LANGUAGE, ANSWER, NONE ->
                            ColumnType.TEXT;
                    case STATE_DATE, ACCEPTED_ON, UNTIL, ANSWERED_ON, APPROVED_ON ->
                            ColumnType.DATE;
                };
        var wrong = new ArrayList<String>();
        if (!column.type().equals(type) && !known.unread().columns().contains(column.name())) {
            wrong.add("type: " + type.word());
        }
        // Of all that the machine uses only the day of approval may lie ahead.
        if (!column.required() && column.role() != Role.APPROVED_ON) {
            wrong.add("required: true");
        }
        @Nullable ReferenceTable codes =
                switch (column.role()) {
                    case ENTITY -> known.purpose(ReferenceTable.Purpose.ENTITIES);
                    case PERIOD -> known.purpose(ReferenceTable.Purpose.PERIODS);
                    case OFFICE -> known.purpose(ReferenceTable.Purpose.OFFICES);
                    case STATE_DATE,
                            FINDING,
                            ACCEPTED_ON,
                            UNTIL,
                            ANSWERS,
                            LANGUAGE,
                            ANSWER,
                            ANSWERED_ON,
                            APPROVED_ON,
                            NONE ->
                            null;
                };
        if (codes != null && !column.codes().equals(codes.name())) {
            wrong.add("codes: " + codes.name());
        }
        if (!wrong.isEmpty()) {
            problems.add(
                    CatalogueCode.ROLE_FORM,
                    place,
                    "column",
                    column.name(),
                    "role",
                    word(column.role()),
                    "wanted",
                    String.join(", ", wrong));
        }
    }

    private void add(CatalogueCode code, Place place, Role role, Dataset dataset) {
        problems.add(
                code,
                place,
                "role",
                word(role),
                "kind",
                dataset.kind().name().toLowerCase(Locale.ROOT),
                "dataset",
                dataset.name());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
