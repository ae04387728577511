package org.minqing.http.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.minqing.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body as one JSON object in UTF-8, or says why it is none. */
public final class JsonBody {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    /** An empty body is an empty object: some commands need no words. */
    public static ObjectNode read(HttpHeaders headers, byte[] body) {
        if (body.length == 0) {
            return STRICT.createObjectNode();
        }
        checkType(headers);
        try {
            JsonNode node = STRICT.readTree(decoded(body));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw Problem.of(400, "request.not-an-object").asException();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(400, "request.not-utf-8").asException();
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    private static void checkType(HttpHeaders headers) {
        MediaType type =
                typeOf(headers).orElseThrow(() -> Problem.of(415, "http.415").asException());
        boolean json = type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        Charset charset = charset(type);
        boolean readable = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        if (!json || !readable) {
            throw Problem.of(415, json ? "request.charset" : "http.415").asException();
        }
    }

    private static Optional<MediaType> typeOf(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getContentType());
        } catch (InvalidMediaTypeException broken) {
            return Optional.empty();
        }
    }

    private static Charset charset(MediaType type) {
        try {
            return Optional.ofNullable(type.getCharset()).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(415, "request.charset").asException();
        }
    }

    private static String decoded(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RuntimeException unreadable(JacksonException broken) {
        var place = broken.getLocation();
        return Problem.of(
                        400,
                        "request.unreadable",
                        place == null
                                ? java.util.Map.of()
                                : java.util.Map.of(
                                        "line",
                                        Integer.toString(place.getLineNr()),
                                        "column",
                                        Integer.toString(place.getColumnNr())))
                .asException();
    }
}
