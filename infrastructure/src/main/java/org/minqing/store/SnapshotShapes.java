package org.minqing.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;

/**
 * How the state of an aggregate is written into a snapshot without a word about it in the command side: a class by its
 * fields, a sealed type with the name of its member beside it.
 */
final class SnapshotShapes extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.minqing.";
    private static final String VOCABULARY = "org.minqing.api.";

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        if (!isState(type.getRawType()) || type.getRawType().isRecord()) {
            return checker;
        }
        return checker.withFieldVisibility(Visibility.ANY)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedClass type && type.getRawType().isSealed() && isState(type.getRawType())) {
            return JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, null);
        }
        return null;
    }

    private static boolean isState(Class<?> type) {
        return type.getName().startsWith(OURS) && !type.getName().startsWith(VOCABULARY);
    }
}
