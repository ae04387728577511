package org.minqing.benchmark.load;

/** Does one thing after another, each as soon as the one before is answered. For one thread. */
@FunctionalInterface
public interface Client {

    /**
     * @return what was done, for telling kinds of it apart
     * @throws Exception where it failed: one failure ends the measurement
     */
    String act() throws Exception;
}
