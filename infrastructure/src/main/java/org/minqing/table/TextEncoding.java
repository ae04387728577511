package org.minqing.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds out in which of the two encodings in use a text file is written. UTF-8 is strict enough to be told from GB18030
 * by reading the whole file once; a file that is neither is refused rather than read as question marks.
 *
 * @param byteOrderMark whether it starts with one
 */
record TextEncoding(Charset charset, boolean byteOrderMark) {

    private static final int CHUNK = 1 << 16;
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** @throws UnreadableFile where it is in neither encoding */
    static TextEncoding of(Path file) throws IOException {
        boolean mark = startsWithMark(file);
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .filter(charset -> isWrittenIn(file, charset))
                .findFirst()
                .map(charset -> new TextEncoding(charset, mark))
                .orElseThrow(() -> new UnreadableFile("table.unknown-encoding", Map.of()));
    }

    /** The name by which it is told: {@code UTF-8 with BOM}. */
    String name() {
        return byteOrderMark ? charset.name() + " with BOM" : charset.name();
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    private static boolean isWrittenIn(Path file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            while (true) {
                boolean atEnd = in.read(bytes) < 0;
                boolean malformed =
                        decoder.decode(bytes.flip(), characters.clear(), atEnd).isError();
                bytes.compact();
                if (malformed || atEnd) {
                    return !malformed && !decoder.flush(characters.clear()).isError();
                }
            }
        } catch (IOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }
}
