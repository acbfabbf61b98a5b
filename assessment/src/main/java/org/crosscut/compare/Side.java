package org.crosscut.compare;

import java.util.List;
import java.util.TreeMap;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;

/// One of two assessments that are compared, with the catalogue that it was made with.
public record Side(Assessment assessment, CompiledCatalogue compiled) {
    public Side {
        if (!assessment.catalogueHash().equals(compiled.catalogue().hash())) {
            throw new IllegalArgumentException("another catalogue than that of " + assessment.id());
        }
    }

    Catalogue catalogue() {
        return compiled.catalogue();
    }

    Settings settings() {
        return new Settings(new TreeMap<>(assessment.settings()));
    }

    /// The control of that first name, whatever it is called here; null if there is none.
    @Nullable Control control(String firstName) {
        return catalogue()
                .controls()
                .filter(c -> catalogue().firstName(c).equals(firstName))
                .findFirst()
                .orElse(null);
    }

    /// The indicator of that first name, whatever it is called here; null if there is none.
    @Nullable Indicator indicator(String firstName) {
        return catalogue()
                .indicators()
                .filter(i -> catalogue().firstName(i).equals(firstName))
                .findFirst()
                .orElse(null);
    }

    /// The first names of all controls.
    List<String> controlNames() {
        return catalogue().controls().map(catalogue()::firstName).toList();
    }

    /// The first names of all indicators.
    List<String> indicatorNames() {
        return catalogue().indicators().map(catalogue()::firstName).toList();
    }
}
