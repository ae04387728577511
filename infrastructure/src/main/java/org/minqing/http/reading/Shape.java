package org.minqing.http.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a record is made of a JSON object. Found out once for each: asking Java anew takes longer than reading an object.
 *
 * @param components in the order in which the record takes them
 * @param fields what they are called in JSON
 */
record Shape(List<Component> components, Set<String> fields, Constructor<?> constructor) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return found(type);
        }
    };

    record Component(String field, Type type) {}

    static Shape of(Class<?> record) {
        return SHAPES.get(record);
    }

    private static Shape found(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        List<Component> named = Arrays.stream(components)
                .map(component -> new Component(Reading.fieldName(component), component.getGenericType()))
                .toList();
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.trySetAccessible();
            return new Shape(
                    named, named.stream().map(Component::field).collect(Collectors.toUnmodifiableSet()), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
