package org.crosscut.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.crosscut");

    @Test
    void nothingKnowsTheCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.crosscut.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.crosscut.cli..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandsSeeTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.crosscut.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void commandsSpeakNoSql() {
        noClasses()
                .that()
                .resideInAPackage("org.crosscut.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.duckdb..", "org.apache.calcite..")
                .check(CLASSES);
    }
}
