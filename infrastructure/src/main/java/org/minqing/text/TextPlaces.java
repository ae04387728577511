package org.minqing.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.api.FreeText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Where in the JSON of an event the texts stand that {@link FreeText} marks in its record. */
final class TextPlaces {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<Class<?>, Place> OF_TYPES = new ConcurrentHashMap<>();

    private TextPlaces() {}

    /** What may stand in a place. */
    private sealed interface Place {

        /** A text, or several in a list or a map. */
        record Text() implements Place {}

        /** An object, or several in a list, with places of its own by their names. */
        record Fields(Map<String, Place> places) implements Place {}
    }

    /** A text in its quotation marks, from one byte up to another. */
    record Span(int from, int upTo) {}

    /** In the order in which they come. */
    static List<Span> in(byte[] json, Class<?> type) {
        Place place = of(type);
        if (place instanceof Place.Fields(Map<String, Place> places) && places.isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            walk(parser, place, found);
        }
        return found;
    }

    private static void walk(JsonParser parser, Place place, List<Span> found) {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    walk(parser, place, found);
                }
            }
            case START_OBJECT -> {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    within(place, name).ifPresentOrElse(inner -> walk(parser, inner, found), parser::skipChildren);
                }
            }
            case VALUE_STRING -> {
                if (place instanceof Place.Text) {
                    int from = (int) parser.currentTokenLocation().getByteOffset();
                    parser.finishToken();
                    found.add(new Span(from, (int) parser.currentLocation().getByteOffset()));
                }
            }
            default -> parser.skipChildren();
        }
    }

    private static Optional<Place> within(Place place, String name) {
        return switch (place) {
            case Place.Text text -> Optional.of(text);
            case Place.Fields(Map<String, Place> places) -> Optional.ofNullable(places.get(name));
        };
    }

    private static Place of(Class<?> type) {
        Place known = OF_TYPES.get(type);
        if (known == null) {
            known = new Place.Fields(fieldsOf(type));
            OF_TYPES.put(type, known);
        }
        return known;
    }

    private static Map<String, Place> fieldsOf(Class<?> type) {
        Map<String, Place> fields = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(FreeText.class)) {
                fields.put(nameOf(component), new Place.Text());
            } else {
                recordIn(component.getGenericType())
                        .map(inner -> (Place.Fields) of(inner))
                        .filter(inner -> !inner.places().isEmpty())
                        .ifPresent(inner -> fields.put(nameOf(component), inner));
            }
        }
        return fields;
    }

    /** The record in the component, be it in a list or be it absent at times. */
    private static Optional<Class<?>> recordIn(Type type) {
        return switch (type) {
            case Class<?> one when one.isRecord() -> Optional.of(one);
            case ParameterizedType several -> recordIn(several.getActualTypeArguments()[0]);
            default -> Optional.empty();
        };
    }

    private static String nameOf(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }
}
