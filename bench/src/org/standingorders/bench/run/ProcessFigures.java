package org.standingorders.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says of a process under {@code /proc}; zero once it is gone. */
final class ProcessFigures {
    private static final double TICKS_PER_SECOND = 100;
    private static final int UTIME = 11;
    private static final int CUTIME = 13;

    private ProcessFigures() {}

    /** Processor seconds of the process and of its ended children. */
    static double seconds(long pid) {
        return ticks(pid, UTIME, CUTIME + 2) / TICKS_PER_SECOND;
    }

    /** Processor seconds of the process and of all below it. */
    static double secondsOfTree(long pid) {
        double living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> seconds(child.pid()))
                .sum();
        return seconds(pid) + living;
    }

    /** The most memory that the process ever held, in MB. */
    static double peakMegabytes(long pid) {
        return kilobytes(pid, "status", "VmHWM:") / 1000;
    }

    /** Memory of the process and of all below it, shared pages counted once, in MB. */
    static double megabytesOfTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToDouble(process -> kilobytes(process.pid(), "smaps_rollup", "Pss:") / 1000)
                .sum();
    }

    /** Fields are counted after the name in brackets, which may hold spaces. */
    private static double ticks(long pid, int from, int to) {
        String stat = String.join(" ", lines(pid, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length <= to
                ? 0
                : Stream.of(fields)
                        .skip(from)
                        .limit(to - from)
                        .mapToLong(Long::parseLong)
                        .sum();
    }

    private static double kilobytes(long pid, String file, String field) {
        return lines(pid, file).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .sum();
    }

    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
