package org.minqing.http;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads forms whose part {@code file} is a file. */
final class Forms {

    private static final String FILE = "file";

    private Forms() {}

    /** @param largest how many bytes the file may have */
    static Mono<Form> read(ServerWebExchange exchange, int largest) {
        return exchange.getMultipartData().flatMap(parts -> {
            if (!(parts.getFirst(FILE) instanceof FilePart file)) {
                return Mono.error(Problem.invalid(FILE, "request.multipart-needed", Map.of("field", FILE))
                        .asException());
            }
            return DataBufferUtils.join(file.content(), largest)
                    .map(Forms::bytes)
                    .defaultIfEmpty(new byte[0])
                    .map(content -> new Form(fields(parts), file.filename(), content));
        });
    }

    private static Map<String, String> fields(MultiValueMap<String, Part> parts) {
        Map<String, String> fields = new HashMap<>();
        parts.forEach((name, all) -> {
            if (!name.equals(FILE)) {
                fields.put(name, all.getFirst() instanceof FormFieldPart text ? text.value() : "");
            }
        });
        return fields;
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
