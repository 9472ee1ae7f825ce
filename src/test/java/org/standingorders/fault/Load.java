package org.standingorders.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.ServiceProcess;

/**
 * Clients that each report on a program of their own, as fast as they are answered. What is not answered is sent again, as
 * it is, until it is: the contract with every sender.
 */
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ledger ledger = new Ledger();
    private final IntFunction<ServiceProcess> targets;
    private final ExecutorService threads;
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean enough;

    /** @param targets where to send, for a number of the client's choosing */
    Load(long seed, int programs, IntFunction<ServiceProcess> targets) {
        this.targets = targets;
        threads = Executors.newFixedThreadPool(programs);
        for (int program = 0; program < programs; program++) {
            long own = seed * 31 + program;
            Traffic traffic = new Traffic(own, "program-" + program);
            clients.add(threads.submit(() -> report(traffic, new Random(own))));
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** Waits until so many more facts have been answered. */
    void awaitFacts(int more) throws Exception {
        await("answer to " + more + " more facts", ledger::facts, more);
    }

    /** Waits until so many more requests had to be sent again. */
    void awaitRepeats(int more) throws Exception {
        await("failure of " + more + " more requests", ledger::repeats, more);
    }

    private void await(String what, IntSupplier count, int more) throws Exception {
        int wanted = count.getAsInt() + more;
        Eventually.get(what, PATIENCE, () -> {
            requireSound();
            return count.getAsInt() >= wanted ? Optional.of(true) : Optional.empty();
        });
    }

    /** Lets every client finish what it has begun. */
    Ledger finish() throws Exception {
        enough = true;
        for (Future<?> client : clients) {
            client.get();
        }
        return ledger;
    }

    private void requireSound() throws Exception {
        for (Future<?> client : clients) {
            if (client.isDone()) {
                client.get();
            }
        }
    }

    private Void report(Traffic traffic, Random choice) throws Exception {
        while (!enough) {
            List<Fact> facts = traffic.next();
            String body = Facts.posted(facts);
            String answer = Eventually.get(
                    "answer to a request", PATIENCE, () -> answer(targets.apply(choice.nextInt(1 << 20)), body));
            ledger.answered(facts, answer);
        }
        return null;
    }

    private Optional<String> answer(ServiceProcess target, String body) throws InterruptedException {
        long asked = System.nanoTime();
        try {
            HttpResponse<String> answer = target.postFacts(body);
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            if (answer.statusCode() != 503) {
                throw new AssertionError("The facts gave " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException broken) {
            // a killed service cannot say more
        } finally {
            ledger.waited(Duration.ofNanos(System.nanoTime() - asked));
        }
        ledger.unanswered();
        return Optional.empty();
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
    }
}
