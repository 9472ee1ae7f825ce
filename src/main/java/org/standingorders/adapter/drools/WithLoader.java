package org.standingorders.adapter.drools;

import java.util.function.Supplier;

/** Drools finds its own parts by the thread's class loader, which on a foreign pool's thread may be any. */
final class WithLoader {
    private WithLoader() {}

    static <T> T call(ClassLoader loader, Supplier<T> task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return task.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
