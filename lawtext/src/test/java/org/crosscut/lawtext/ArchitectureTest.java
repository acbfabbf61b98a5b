package org.crosscut.lawtext;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

    @Test
    void languageKnowsNoOtherPackage() {
        noClasses()
                .that()
                .resideInAPackage("org.crosscut.language")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.crosscut.diagnostic..", "org.crosscut.lawtext..")
                .check(CLASSES);
    }

    @Test
    void diagnosticKnowsNoStage() {
        noClasses()
                .that()
                .resideInAPackage("org.crosscut.diagnostic")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.crosscut.lawtext..")
                .check(CLASSES);
    }

    @Test
    void grammarKnowsNotWhatIsReadWithIt() {
        noClasses()
                .that()
                .resideInAPackage("org.crosscut.lawtext.grammar")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.crosscut.lawtext", "org.crosscut.diagnostic")
                .check(CLASSES);
    }

    @Test
    void onlyTheYamlReadersSeeYaml() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*(YamlNode.*|GrammarFile|LexiconFile|FactFile|Glossary|Strength)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.crosscut.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
