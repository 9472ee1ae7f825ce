package org.standingorders;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The shape of the code, as {@code docs/architecture.md} draws it. */
@AnalyzeClasses(packages = "org.standingorders", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each may import only what stands to its left. */
    private static final List<String> STAGES = List.of(
            "fact table rule detect observe orient mitigate decide act verify incident correlate contact escalate cadence duty notice flow explain"
                    .split(" "));

    private static final String[] CORE =
            STAGES.stream().map(ArchitectureTest::tree).toArray(String[]::new);
    private static final String ADAPTERS = tree("adapter");
    private static final String WIRE = tree("wire");
    private static final String DESK = tree("desk");
    private static final String APP = tree("app");
    private static final String WORKBOOK = tree("adapter.workbook");
    private static final String DROOLS = tree("adapter.drools");
    private static final String PG = tree("adapter.pg");
    private static final String HTTP = tree("adapter.http");
    private static final String CALENDAR = tree("adapter.calendar");
    private static final String NOTICE = tree("adapter.notice");
    private static final String EXECUTOR = tree("adapter.executor");

    @ArchTest
    static final ArchRule a_stage_depends_on_no_later_stage = CompositeArchRule.of(IntStream.range(0, CORE.length - 1)
            .mapToObj(ArchitectureTest::ignoresWhatIsRightOf)
            .toList());

    @ArchTest
    static final ArchRule the_core_is_plain_java = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE).or(plainJava()));

    @ArchTest
    static final ArchRule every_package_has_its_place = classes()
            .that()
            .resideOutsideOfPackages(CORE)
            .should()
            .resideInAnyPackage("org.standingorders", WIRE, DESK, ADAPTERS, APP);

    @ArchTest
    static final ArchRule only_app_asks_for_time_or_chance = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .accessTargetWhere(describe("time or chance is asked for", TimeAndChance::isAskedFor));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Manager|Utils?|Helper|Impl|Processor|Data|Info|Base)");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("org.standingorders.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_app_knows_adapters = noClasses()
            .that()
            .resideInAnyPackage(WIRE, DESK)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ADAPTERS, APP));

    @ArchTest
    static final ArchRule nobody_knows_app =
            noClasses().that().resideOutsideOfPackage(APP).should().dependOnClassesThat(resideInAPackage(APP));

    @ArchTest
    static final ArchRule drools_stays_in_its_adapter = only(DROOLS).mayUse("org.drools..", "org.kie..", "org.mvel..");

    @ArchTest
    static final ArchRule workbooks_stay_in_their_adapter =
            only(WORKBOOK).mayUse("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule calendars_stay_in_their_adapter = only(CALENDAR).mayUse("net.fortuna..");

    @ArchTest
    static final ArchRule sql_stays_in_its_adapter = only(PG, APP)
            .mayUse(
                    "io.vertx.sqlclient..",
                    "io.vertx.pgclient..",
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "org.flywaydb..",
                    "io.zonky..");

    @ArchTest
    static final ArchRule http_stays_in_its_adapter =
            only(HTTP, NOTICE, EXECUTOR, APP).mayUse("io.vertx.ext..", "io.vertx.core.http..");

    @ArchTest
    static final ArchRule vertx_stays_at_the_rim =
            only(DESK, PG, HTTP, NOTICE, EXECUTOR, APP).mayUse("io.vertx..", "io.netty..", "io.micrometer..");

    @ArchTest
    static final ArchRule json_stays_out_of_the_core = only(WIRE, ADAPTERS, APP).mayUse("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule command_line_and_log_settings_stay_in_app =
            only(APP).mayUse("picocli..", "ch.qos.logback..", "com.fasterxml.uuid..");

    @ArchTest
    static final ArchRule the_core_shows_no_mutable_field = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(CORE))
            .and(describe(
                    "are seen from outside or shared",
                    field -> !field.getModifiers().contains(JavaModifier.PRIVATE)
                            || field.getModifiers().contains(JavaModifier.STATIC)))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(resideInANullMarkedPackage());

    private static String tree(String name) {
        return "org.standingorders." + name + "..";
    }

    private static ArchRule ignoresWhatIsRightOf(int stage) {
        String[] later = Stream.of(CORE).skip(stage + 1L).toArray(String[]::new);
        return noClasses().that().resideInAPackage(CORE[stage]).should().dependOnClassesThat(resideInAnyPackage(later));
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        return resideInAnyPackage(
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.reflect",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "java.math",
                        "java.nio.charset",
                        "java.text",
                        "java.time..",
                        "org.jspecify.annotations")
                .or(equivalentTo(MessageDigest.class))
                .or(equivalentTo(NoSuchAlgorithmException.class));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getFullName() + " lies in an unmarked package"));
            }
        };
    }

    private static Home only(String... packages) {
        return new Home(packages);
    }

    private record Home(String... packages) {
        ArchRule mayUse(String... libraries) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(packages)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(libraries));
        }
    }
}
