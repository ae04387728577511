package org.minqing.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.minqing.api.Recurrence;

@AnalyzeClasses(packages = "org.minqing", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String API = "org.minqing.api..";
    private static final String COMMAND = "org.minqing.command..";
    private static final String QUERY = "org.minqing.query..";

    @ArchTest
    static final ArchRule the_language_knows_only_itself_and_a_few_annotations = classes()
            .that()
            .resideInAPackage(API)
            // What a recurrence rule means is said by a library, on both sides the same.
            .and()
            .areNotAssignableTo(Recurrence.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    API,
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "org.axonframework.serialization..",
                    "org.axonframework.modelling.command..");

    @ArchTest
    static final ArchRule a_recurrence_knows_its_library_beside = classes()
            .that()
            .areAssignableTo(Recurrence.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java..", "com.fasterxml.jackson.annotation..", "org.dmfs.rfc5545..");

    @ArchTest
    static final ArchRule the_deciding_side_knows_no_spring_no_sql_and_no_http = classes()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    API,
                    COMMAND,
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.nio..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "org.axonframework.commandhandling..",
                    "org.axonframework.common..",
                    "org.axonframework.eventhandling..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.messaging..",
                    "org.axonframework.modelling..",
                    "org.axonframework.serialization..");

    @ArchTest
    static final ArchRule the_deciding_side_never_asks_the_answering_side = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(QUERY)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_answering_side_never_decides = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_below_knows_the_application = noClasses()
            .that()
            .resideInAnyPackage(API, COMMAND, QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.minqing",
                    "org.minqing.store..",
                    "org.minqing.projections..",
                    "org.minqing.parking..",
                    "org.minqing.directory..",
                    "org.minqing.person..",
                    "org.minqing.http..",
                    "org.minqing.intake..",
                    "org.minqing.desk..",
                    "org.minqing.deadline..",
                    "org.minqing.evidence..",
                    "org.minqing.demo..");

    @ArchTest
    static final ArchRule the_answering_side_speaks_sql_and_no_http = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.boot..",
                    "reactor..",
                    "io.netty..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_decides_and_evolves_reads_no_clock = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** docs/decisions/a-thread-that-may-load-a-class-is-one-of-the-system.md */
    @ArchTest
    static final ArchRule no_thread_is_a_virtual_one = noClasses()
            .that()
            .resideInAPackage("org.minqing..")
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(java.util.concurrent.Executors.class, "newVirtualThreadPerTaskExecutor");
}
