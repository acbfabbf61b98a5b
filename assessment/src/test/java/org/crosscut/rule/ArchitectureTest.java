package org.crosscut.rule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.crosscut");

    /// From files to findings, one direction: each part names those that may know it.
    @Test
    void noPartKnowsALaterOne() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("measure")
                .definedBy("org.crosscut.measure")
                .layer("catalogue")
                .definedBy("org.crosscut.catalogue")
                .layer("section")
                .definedBy("org.crosscut.section")
                .layer("rule")
                .definedBy("org.crosscut.rule")
                .layer("intake")
                .definedBy("org.crosscut.intake")
                .layer("archive")
                .definedBy("org.crosscut.archive")
                .layer("workbook")
                .definedBy("org.crosscut.workbook")
                .layer("template")
                .definedBy("org.crosscut.template")
                .layer("marked")
                .definedBy("org.crosscut.marked")
                .layer("delivery")
                .definedBy("org.crosscut.delivery")
                .layer("engine")
                .definedBy("org.crosscut.engine")
                .layer("duckdb")
                .definedBy("org.crosscut.engine.duckdb")
                .layer("assess")
                .definedBy("org.crosscut.assess")
                .layer("explain")
                .definedBy("org.crosscut.explain")
                .layer("compare")
                .definedBy("org.crosscut.compare")
                .layer("sample")
                .definedBy("org.crosscut.sample")
                .layer("trial")
                .definedBy("org.crosscut.trial")
                .layer("coverage")
                .definedBy("org.crosscut.coverage")
                .whereLayer("measure")
                .mayOnlyBeAccessedByLayers("sample", "assess", "template", "trial")
                .whereLayer("section")
                .mayOnlyBeAccessedByLayers("rule")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers(
                        "intake",
                        "engine",
                        "duckdb",
                        "assess",
                        "explain",
                        "compare",
                        "sample",
                        "trial",
                        "coverage")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers(
                        "archive",
                        "delivery",
                        "engine",
                        "duckdb",
                        "assess",
                        "explain",
                        "trial",
                        "template",
                        "marked")
                .whereLayer("workbook")
                .mayOnlyBeAccessedByLayers("intake", "template", "marked")
                .whereLayer("template")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("marked")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers(
                        "delivery", "engine", "duckdb", "assess", "explain", "compare", "trial")
                .whereLayer("delivery")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("duckdb", "assess", "explain", "compare", "trial")
                .whereLayer("duckdb")
                .mayOnlyBeAccessedByLayers("trial")
                .whereLayer("assess")
                .mayOnlyBeAccessedByLayers("explain", "compare", "sample", "trial", "coverage")
                .whereLayer("explain")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compare")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("sample")
                .mayOnlyBeAccessedByLayers("trial", "template")
                .whereLayer("trial")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("coverage")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers(
                        "rule",
                        "intake",
                        "archive",
                        "delivery",
                        "engine",
                        "duckdb",
                        "assess",
                        "explain",
                        "compare",
                        "sample",
                        "trial",
                        "coverage",
                        "template",
                        "marked")
                .check(CLASSES);
    }

    @Test
    void onlyRulesSeeTheSqlParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.crosscut.rule")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.calcite..")
                .check(CLASSES);
    }

    @Test
    void onlyThoseThatKeepCompareOrCountRowsSeeTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.crosscut.engine.duckdb",
                        "org.crosscut.archive",
                        "org.crosscut.delivery",
                        "org.crosscut.sample")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.duckdb..")
                .check(CLASSES);
    }

    @Test
    void lawtextAndAssessmentKnowNoReportAndNoCommand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.crosscut.report..", "org.crosscut.cli..", "picocli..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.crosscut.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
