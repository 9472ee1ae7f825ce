package org.standingorders.adapter.pg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.standingorders.desk.DecisionDesk.LogCheck;
import org.standingorders.desk.Scope;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** The programs one, two and three with logs of {@value #ENTRIES} decisions, signed after 3, 9 and all of them. */
final class ThreeLogs implements AutoCloseable {
    static final Seal SEAL = new Seal("a secret that the owner of the database does not know");
    static final int ENTRIES = 18;

    private final Instance instance;
    private final PgDecisionDesk desk;
    private final Checkpoints checkpoints;
    private final List<Integer> events = new ArrayList<>();
    private int made;

    ThreeLogs(PgDatabase database, Path home) {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        desk = new PgDecisionDesk(instance.database(), SEAL, new HeadsFile(home));
        checkpoints = new Checkpoints(instance.database(), SEAL, new HeadsFile(home), 1);
        for (int incidents : new int[] {1, 2, 3}) {
            List.of("one", "two", "three").forEach(program -> decide(program, incidents));
            sign();
            events.add(Integer.valueOf(database.ask("SELECT events FROM programs WHERE program_id = 'two'")));
        }
    }

    static <T> T await(io.vertx.core.Future<T> future) {
        return Instance.await(future);
    }

    /** Opens so many incidents, three decisions each. */
    void decide(String program, int incidents) {
        Facts facts = new Facts(++made).of(program);
        await(instance.lanes()
                .receive(
                        IntStream.range(0, incidents)
                                .mapToObj(n -> facts.api("service-" + made + "-" + n, 4))
                                .toList(),
                        null));
    }

    void sign() {
        await(checkpoints.write());
    }

    /** Signs as somebody who does not know the secret. */
    void forge() {
        await(new Checkpoints(instance.database(), new Seal("a guess"), new HeadsFile(Path.of("none")), 1).write());
    }

    LogCheck verify() {
        return await(desk.verify(Scope.ALL));
    }

    /** By somebody who has no file. */
    LogCheck verifyWithoutFile() {
        return await(new PgDecisionDesk(instance.database(), SEAL, new HeadsFile(Path.of("none"))).verify(Scope.ALL));
    }

    PgDecisionDesk desk() {
        return desk;
    }

    /** How many events program two had at each checkpoint. */
    int[] events() {
        return events.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void close() {
        instance.close();
    }
}
