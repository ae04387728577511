package org.minqing.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializedObject;
import org.minqing.api.StreamEvent;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.minqing.text.TextPlaces.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals the texts of events on their way into the store, and opens them on their way out. Where the key of a case is gone,
 * a word stands in the place of each. What was stored before texts were sealed is read as it stands.
 */
@Component
public final class CaseTexts {

    private final KeyRing ring;
    private final CaseKeys keys;

    public CaseTexts(JdbcTemplate jdbc, KeyRing ring) {
        this.ring = ring;
        this.keys = new CaseKeys(jdbc, ring);
    }

    /** JSON of an event, with all its texts or without them. */
    public record Written(UUID caseId, UUID eventId, Class<?> type, SerializedObject<byte[]> payload) {

        private List<Span> texts() {
            return StreamEvent.class.isAssignableFrom(type) ? TextPlaces.in(payload.getData(), type) : List.of();
        }
    }

    /** The payloads as they are to be stored, in the same order; in the transaction that stores them. */
    public List<byte[]> sealed(List<Written> events) {
        List<List<Span>> texts = events.stream().map(Written::texts).toList();
        Map<UUID, DataKey> used = toWrite(IntStream.range(0, events.size())
                .filter(event -> !texts.get(event).isEmpty())
                .mapToObj(event -> events.get(event).caseId())
                .collect(Collectors.toSet()));
        List<byte[]> sealed = new ArrayList<>(events.size());
        for (int event = 0; event < events.size(); event++) {
            Written written = events.get(event);
            DataKey key = used.get(written.caseId());
            sealed.add(
                    key == null || texts.get(event).isEmpty()
                            ? written.payload().getData()
                            : sealed(written, texts.get(event), key));
        }
        return sealed;
    }

    /** The payload of an event of a case whose key that is; for whoever writes rows without commands. */
    public static byte[] sealed(Written event, DataKey key) {
        List<Span> texts = event.texts();
        return texts.isEmpty() ? event.payload().getData() : sealed(event, texts, key);
    }

    private static byte[] sealed(Written event, List<Span> texts, DataKey key) {
        String owner = owner(event.caseId(), event.eventId());
        return SealedPayload.of(event.payload().getData(), texts, key.id(), plain -> key.seal(plain, owner));
    }

    private Map<UUID, DataKey> toWrite(Set<UUID> cases) {
        return cases.isEmpty() ? Map.of() : keys.toWrite(cases);
    }

    /** What opens these payloads: their keys are fetched at once, the texts when they are asked for. */
    public Opening opening(Collection<byte[]> payloads) {
        return new Opening(ring.find(payloads.stream()
                .filter(SealedPayload::isOne)
                .map(SealedPayload::key)
                .collect(Collectors.toSet())));
    }

    /** The keys of some payloads. */
    public static final class Opening {

        private final Map<UUID, DataKey> keys;

        private Opening(Map<UUID, DataKey> keys) {
            this.keys = keys;
        }

        /**
         * The JSON as it was before it was sealed, or with a word in the place of its texts where their key is gone.
         *
         * @throws org.minqing.keys.SealBrokenException where the texts are another event's, or were changed
         */
        public byte[] open(UUID caseId, UUID eventId, byte[] payload) {
            if (!SealedPayload.isOne(payload)) {
                return payload;
            }
            DataKey key = keys.get(SealedPayload.key(payload));
            return key == null
                    ? SealedPayload.erased(payload)
                    : SealedPayload.opened(payload, cipher -> key.open(cipher, owner(caseId, eventId)));
        }
    }

    /**
     * Something that is of no use without the texts of the case it belongs to. In the transaction that stores it.
     *
     * @param what it is of the case; nothing else of it can be put in its place
     */
    public byte[] sealedWhole(UUID caseId, String what, byte[] content) {
        return sealedWhole(
                caseId,
                what,
                content,
                keys.toWrite(Set.of(caseId)).values().iterator().next());
    }

    /** The same under the key that the case has; for whoever writes rows without commands. */
    public static byte[] sealedWhole(UUID caseId, String what, byte[] content, DataKey key) {
        return WholeSeal.of(key.id(), key.seal(content, owner(caseId, what)));
    }

    /** Empty where its key is gone, or where it was stored before such things were sealed. */
    public Optional<byte[]> openedWhole(UUID caseId, String what, byte[] content) {
        return WholeSeal.key(content)
                .flatMap(ring::find)
                .map(key -> key.open(WholeSeal.sealed(content), owner(caseId, what)));
    }

    /** From now on these cases have other keys. */
    void forget(Collection<UUID> cases) {
        keys.forget(cases);
    }

    private static String owner(UUID caseId, Object what) {
        return caseId + " " + what;
    }
}
