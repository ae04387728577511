package org.minqing.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.minqing.api.EventName;
import org.minqing.api.StreamEvent;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes events as JSON under their stored names and reads them back by these names, so that no class name stands beside
 * an event. Tokens and snapshots, which can be made anew, do stand under class names: ours and Axon's alone.
 */
public final class LedgerSerializer extends Jackson3Serializer {

    private static final Set<String> PACKAGES = Set.of("org.minqing.", "org.axonframework.");

    public LedgerSerializer() {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> customize(mapper)
                        .annotationIntrospector(AnnotationIntrospector.pair(
                                new JacksonAnnotationIntrospector(), new SnapshotShapes()))));
    }

    /** How the ledger's own values are written: absent means left out, a list left out is empty. */
    public static JsonMapper.Builder customize(JsonMapper.Builder mapper) {
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return mapper.changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .withConfigOverride(List.class, list -> list.setNullHandling(empty))
                .withConfigOverride(Map.class, map -> map.setNullHandling(empty))
                // Axon marks what a replay token wraps by its class.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.eventhandling.")
                        .build());
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        SerializedObject<T> written = super.serialize(object, expectedRepresentation);
        if (object instanceof StreamEvent event) {
            String revision = Integer.toString(EventName.of(event.getClass()).revision());
            return new SimpleSerializedObject<>(
                    written.getData(),
                    written.getContentType(),
                    new SimpleSerializedType(EventName.of(event), revision));
        }
        return written;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var name = EventName.parse(type.getName());
        if (name.isPresent()) {
            return name.get().type();
        }
        boolean ours = PACKAGES.stream().anyMatch(type.getName()::startsWith);
        return ours || type.equals(SerializedType.emptyType()) ? super.classForType(type) : UnknownSerializedType.class;
    }
}
