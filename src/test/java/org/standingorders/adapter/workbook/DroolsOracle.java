package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Asks Drools' own decision table compiler what a workbook means: the same file, read and run by somebody else. */
final class DroolsOracle {
    private final KieBase rules;

    /** Compiles every table of these workbooks from the sheets alone. */
    DroolsOracle(List<Seed> seeds) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        var release = services.newReleaseId("org.standingorders.oracle", "tables", "1");
        files.generateAndWritePomXML(release);
        for (var seed : seeds) {
            for (var table : seed.tables()) {
                var sheet = table.id().value();
                files.write(
                        "src/main/resources/" + SheetLayout.of(table.shape()).ruleSet() + "/" + sheet + ".drl",
                        drl(seed.workbookBytes(), sheet));
            }
        }
        var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (built.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(built.getResults().toString());
        }
        this.rules = services.newKieContainer(release).getKieBase();
    }

    static String drl(byte[] workbook, String sheet) {
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), sheet);
    }

    /** What fires, as {@code dt05/X1 on [the facts]}; packages are named by their tables. */
    Set<String> fired(Collection<?> facts) {
        var fired = new ArrayList<String>();
        var session = rules.newStatelessKieSession();
        session.setGlobal("hits", new HashMap<String, String>());
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                var rule = event.getMatch().getRule();
                fired.add(name(
                        rule.getPackageName() + "/" + rule.getName(),
                        event.getMatch().getObjects()));
            }
        });
        session.execute(facts);
        return new TreeSet<>(fired);
    }

    /** A firing in one word; objects by identity, for equal facts are still two. */
    static String name(String rule, List<Object> objects) {
        return rule
                + objects.stream()
                        .filter(object -> object.getClass().isRecord())
                        .map(object -> object + "@" + System.identityHashCode(object))
                        .sorted()
                        .collect(Collectors.joining(", ", " on [", "]"));
    }
}
