package org.minqing.axonserver;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.minqing.store.LedgerSerializer;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * How commands, questions and answers travel between nodes. They are never stored, and nodes of one version understand one
 * another: under class names, ours and Axon's alone.
 */
final class MessageSerializer extends Jackson3Serializer {

    private static final Set<String> PACKAGES = Set.of("org.minqing.", "org.axonframework.", "java.lang.");

    MessageSerializer() {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> LedgerSerializer.customize(mapper)
                        .annotationIntrospector(
                                AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new Shapes()))));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.equals(SerializedType.emptyType()) || PACKAGES.stream().anyMatch(type.getName()::startsWith)
                ? super.classForType(type)
                : UnknownSerializedType.class;
    }

    /** Of a sealed type each member stands with its name. */
    private static final class Shapes extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass type
                            && type.getRawType().isSealed()
                            && type.getRawType().getName().startsWith("org.minqing.")
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, null)
                    : null;
        }
    }
}
