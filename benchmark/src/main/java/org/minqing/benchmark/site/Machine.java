package org.minqing.benchmark.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What it was measured on, and what was measured, found out and not typed in. */
public record Machine(int cores, String processor, String memory, String java, String system, String commit) {

    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.*)$");
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");

    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                found("/proc/cpuinfo", MODEL).orElse(System.getProperty("os.arch")),
                found("/proc/meminfo", TOTAL)
                        .map(kilobytes -> Math.round(Double.parseDouble(kilobytes) / (1 << 20)) + " GB")
                        .orElse("unknown"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                described());
    }

    private static Optional<String> found(String file, Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException anotherSystem) {
            return Optional.empty();
        }
    }

    /** With {@code -dirty} where the sources differ from it. */
    private static String described() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12").start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
