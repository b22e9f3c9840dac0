package io.github.subtail.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.net.URLClassLoader;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, and the doors that stay shut: this module sees all the others. */
class ArchitectureTest {

    private static final String ROOT = "io.github.subtail.";
    private static final String[] ALGORITHMS =
            packages("objective", "region", "schedule", "random", "constants", "run", "ascent", "greedy", "plugin");
    private static final String[] PROBLEMS =
            packages("nqp", "budget", "noise", "kernel", "measure", "counterexample", "allocation");
    private static final String[] RESULTS =
            packages("store", "stats", "bounds", "certificate", "tuning", "audit", "figure", "report");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.github.subtail");

    private static String[] packages(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = ROOT + names[i];
        }
        return packages;
    }

    private static String[] and(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void everyModuleIsSeen() {
        for (String name : new String[] {"run", "nqp", "store", "experiment", "command"}) {
            assertThat(CLASSES.containPackage(ROOT + name)).as(name).isTrue();
        }
    }

    @Test
    void everyPackageBelongsToAModule() {
        String[] bench = packages(
                "experiment", "runner", "command", "analysis", "study", "peers", "scaling", "conformance", "fuzz");
        classes()
                .should()
                .resideInAnyPackage(and(and(and(ALGORITHMS, PROBLEMS), RESULTS), bench))
                .check(CLASSES);
    }

    @Test
    void algorithmsDependOnTheJdkAlone() {
        classes()
                .that()
                .resideInAnyPackage(ALGORITHMS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(ALGORITHMS, "java.."))
                .check(CLASSES);
    }

    @Test
    void problemsDependOnAlgorithmsOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(PROBLEMS)
                .should()
                .dependOnClassesThat(outside(and(ALGORITHMS, PROBLEMS)))
                .check(CLASSES);
    }

    @Test
    void resultsDependOnAlgorithmsButNeverOnProblems() {
        noClasses()
                .that()
                .resideInAnyPackage(RESULTS)
                .should()
                .dependOnClassesThat(outside(and(ALGORITHMS, RESULTS)))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> outside(String... allowed) {
        return DescribedPredicate.describe(
                "of another module",
                other -> other.getPackageName().startsWith(ROOT)
                        && java.util.Arrays.stream(allowed)
                                .noneMatch(name -> other.getPackageName().equals(name)));
    }

    @Test
    void theTwoFamiliesOfAlgorithmsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ascent")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "greedy")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "greedy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "ascent")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "command")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "command")
                .check(CLASSES);
    }

    @Test
    void randomnessIsKeyedNeverGlobal() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class, SecureRandom.class)
                .check(CLASSES);
    }

    @Test
    void nothingDependsOnTheTimeOfDayOrOnTheJdksCubeRoot() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Clock.class, Date.class, Calendar.class, LocalDate.class, LocalDateTime.class, FileTime.class)
                .orShould()
                .callMethod(Math.class, "cbrt", double.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineSpeaksAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "command")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging")
                .check(CLASSES);
    }

    @Test
    void nothingMakesObjectsOrCodeFromData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.beans..",
                        "java.rmi..",
                        "javax.naming..",
                        "javax.script..",
                        "com.fasterxml.jackson.databind.jsontype..",
                        "org.yaml.snakeyaml.constructor..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "experiment")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(URLClassLoader.class, ServiceLoader.class)
                .check(CLASSES);
    }

    @Test
    void nothingTalksToANetwork() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.subtail.experiment.PluginLoader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*")
                .check(CLASSES);
    }

    @Test
    void processesAreStartedToCompareAndToDiagnoseOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "peers")
                .and()
                .doNotHaveFullyQualifiedName(Diagnosis.class.getName())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .check(CLASSES);
    }
}
