package org.crosscut.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final JavaClasses REPORTING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.crosscut.report");

    @Test
    void renderersKnowTheModelAndNotTheContrary() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.crosscut.report")
                .layer("chart")
                .definedBy("org.crosscut.report.chart")
                .layer("html")
                .definedBy("org.crosscut.report.html")
                .layer("docx")
                .definedBy("org.crosscut.report.docx")
                .whereLayer("html")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("docx")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("chart")
                .mayOnlyBeAccessedByLayers("html")
                .check(REPORTING);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.crosscut.(report..)").should().beFreeOfCycles().check(REPORTING);
    }

    @Test
    void reportsComeFromAssessmentsAndNotFromTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "org.duckdb..",
                        "org.apache.calcite..",
                        "org.crosscut.engine..",
                        "org.crosscut.intake..",
                        "org.crosscut.cli..")
                .check(REPORTING);
    }
}
