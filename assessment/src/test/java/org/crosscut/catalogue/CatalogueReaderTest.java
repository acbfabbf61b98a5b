package org.crosscut.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.crosscut.diagnostic.Checked;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {
    static final Path BASE = Path.of("src/test/resources/org/crosscut/catalogue/base");

    @Test
    void soundCatalogueIsReadWhole() {
        Checked<Catalogue> read = CatalogueReader.read(BASE);

        assertThat(read.problems()).isEmpty();
        Catalogue catalogue = ((Checked.Good<Catalogue>) read).value();
        assertThat(catalogue.topics())
                .extracting(Topic::name)
                .containsExactly("acceptances", "radio-checks");
        assertThat(catalogue.dataset("checks").columns()).hasSize(7);
        assertThat(catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows()).hasSize(3);
        Control control = catalogue.controls().findFirst().orElseThrow();
        assertThat(control.key()).containsExactly("camp", "outpost");
        assertThat(control.entity()).isEqualTo("camp");
        assertThat(control.parameters().getFirst().defaultReading().values()).hasSize(2);
        assertThat(control.origin().at("/parameters/max_days").shown())
                .isEqualTo("base/radio-checks/checked-lately.control.yaml:10:13");
    }
}
