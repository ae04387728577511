package org.minqing.axonserver;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The nodes that a router of the {@link AxonServerStub} knows, and what each was asked and has not answered yet.
 *
 * @param <I> what is sent to a node
 * @param <R> what is answered to whoever asked
 */
final class NodesOfStub<I, R> {

    private final List<Node<I>> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Asked<I, R>> asked = new ConcurrentHashMap<>();
    private final Function<String, R> hasLeft;

    /** @param hasLeft the answer to a request whose node has left */
    NodesOfStub(Function<String, R> hasLeft) {
        this.hasLeft = hasLeft;
    }

    /** Another one, which takes nothing yet. */
    Node<I> join(StreamObserver<I> out) {
        Node<I> node = new Node<>(out);
        nodes.add(node);
        return node;
    }

    /** Those that take what bears this name. */
    List<Node<I>> taking(String name) {
        return nodes.stream().filter(node -> node.takes.contains(name)).toList();
    }

    void ask(Node<I> node, String request, I what, StreamObserver<R> answer) {
        asked.put(request, new Asked<>(node, answer));
        node.send(what);
    }

    /** Each request has one answer; what comes after it is not heard. */
    void answered(String request, R response) {
        Asked<I, R> one = asked.remove(request);
        if (one != null) {
            Heard.answer(one.answer, response);
        }
    }

    void left(Node<I> node) {
        nodes.remove(node);
        asked.forEach((request, one) -> {
            if (one.node.equals(node)) {
                answered(request, hasLeft.apply(request));
            }
        });
    }

    /** All of them must come again. */
    void disconnect() {
        List.copyOf(nodes).forEach(this::left);
    }

    private record Asked<I, R>(Node<I> node, StreamObserver<R> answer) {}

    /** One of them. */
    static final class Node<I> {
        private final StreamObserver<I> out;
        private final Set<String> takes = ConcurrentHashMap.newKeySet();

        private Node(StreamObserver<I> out) {
            this.out = out;
        }

        void takes(String name) {
            takes.add(name);
        }

        void takesNoMore(String name) {
            takes.remove(name);
        }

        synchronized void send(I what) {
            out.onNext(what);
        }
    }
}
