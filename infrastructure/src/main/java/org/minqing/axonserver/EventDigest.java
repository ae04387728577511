package org.minqing.axonserver;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.minqing.store.StoredEvent;

/** How many events in a row, and a SHA-256 of all that each says and of where it stands, in their order. */
final class EventDigest {

    private final SHA256Digest sha = new SHA256Digest();
    private long events;

    void add(StoredEvent event) {
        events++;
        part(Long.toString(event.globalIndex()));
        part(event.getAggregateIdentifier());
        part(Long.toString(event.getSequenceNumber()));
        part(event.getType());
        part(event.getEventIdentifier());
        part(event.getPayload().getType().getName());
        part(Objects.requireNonNullElse(event.getPayload().getType().getRevision(), ""));
        part(event.getPayload().getData());
        part(event.getMetaData().getData());
        part(event.getTimestamp().toString());
    }

    long events() {
        return events;
    }

    private void part(String text) {
        part(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Behind its length, so that no letter can move from one part to the next. */
    private void part(byte[] bytes) {
        byte[] length = Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8);
        sha.update(length, 0, length.length);
        sha.update((byte) ':');
        sha.update(bytes, 0, bytes.length);
    }

    /** Of what was added by now. */
    String hex() {
        SHA256Digest byNow = new SHA256Digest(sha);
        byte[] digest = new byte[byNow.getDigestSize()];
        byNow.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventDigest that && events == that.events && hex().equals(that.hex());
    }

    @Override
    public int hashCode() {
        return Objects.hash(events, hex());
    }

    @Override
    public String toString() {
        return events + " events with the digest " + hex();
    }
}
