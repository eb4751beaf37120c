package org.attentionworkbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout is the architecture: who may use whom, and why. */
class ArchitectureTest {
    private static final String ROOT = "org.attentionworkbench";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A package of the engine may use those before it, never those after it. */
    private static final List<String> ENGINE_IN_ORDER =
            List.of("text", "corpus", "metrics", "model", "embeddings", "decoding", "insight", "run", "training");

    @Test
    void theProgramIsWhatIsLookedAt() {
        assertThat(PROGRAM.contain(Main.class)).isTrue();
        assertThat(PROGRAM.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void theEngineRunsHeadless() {
        holds(noClasses()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "java.awt..", "javax.swing..", "org.jfree..", "..figures..", "..app..", "..cli..")
                .because("training must run from the command line and in tests, without a display"));
    }

    @Test
    void tensorsStayInside() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("..engine.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
                .because("an INDArray is off-heap memory, reused once its workspace closes: hand out plain arrays"));
    }

    @ParameterizedTest
    @MethodSource("enginePackages")
    void anEnginePackageUsesOnlyThoseBeforeIt(String name) {
        int place = ENGINE_IN_ORDER.indexOf(name);
        String[] later = ENGINE_IN_ORDER.subList(place + 1, ENGINE_IN_ORDER.size()).stream()
                .map(p -> "..engine." + p + "..")
                .toArray(String[]::new);
        holds(noClasses()
                .that()
                .resideInAPackage("..engine." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .because("the engine is read from text to training, each part understood without what comes after it"));
    }

    /** Those that have something after them. */
    static Stream<String> enginePackages() {
        return ENGINE_IN_ORDER.stream().limit(ENGINE_IN_ORDER.size() - 1);
    }

    @Test
    void theEngineHasNoOtherParts() {
        holds(classes()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(ROOT + ".engine"),
                                ENGINE_IN_ORDER.stream().map(p -> ROOT + ".engine." + p + ".."))
                        .toArray(String[]::new))
                .because("a new part needs its place in the order before it is used"));
    }

    @Test
    void whatAllOfTheEngineSharesUsesNoneOfIt() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".engine.*..")
                .because("every part of the engine uses these classes"));
    }

    @Test
    void figuresPaintForScreenAndCommandLineAlike() {
        holds(noClasses()
                .that()
                .resideInAPackage("..figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "..app..", "..cli..")
                .because("the same painter draws the screen, PNG, SVG and PDF, on machines without a display too"));
    }

    @Test
    void theCommandLineDoesNotKnowTheWindow() {
        holds(noClasses()
                .that()
                .resideInAPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "..app..")
                .because("commands run where JavaFX cannot start"));
    }

    @Test
    void theWindowDoesNotKnowTheCommandLine() {
        holds(noClasses()
                .that()
                .resideInAPackage("..app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..cli..", "picocli..")
                .because("both are thin over the engine; what they share belongs there"));
    }

    @Test
    void nothingUsesTheStartOfTheProgram() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .because("it sits above the window and the command line and only chooses between them"));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package"));
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, "..cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("a window has no terminal, and standard output is for results"));
    }

    @Test
    void onlyTheStartOfTheProgramEndsIt() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("a command that ends the process cannot be tested, and a run would be cut off"));
    }

    @Test
    void settingsAreAFile() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.prefs..")
                .because("a hidden registry cannot be copied, read or reset in class"));
    }

    @Test
    void modelFilesAreData() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("opening a run from somebody else must not run code from it"));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM); // a package may still be empty
    }
}
