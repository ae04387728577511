package org.minqing.demo.story;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** A few small papers that all cases of the district take theirs from: photographs of nothing, and sheets that say they are samples. */
public final class Papers {

    private static final int PHOTOS = 12;
    private static final int SIDE = 16;
    private static final List<String> SHEETS =
            List.of("申请书", "受理登记表", "权利义务告知书", "身份证明", "调解笔录", "调解协议书", "口头协议记录", "终止调解告知书", "答复意见书", "说明材料");
    private static final List<Sheet> ALL = all();

    private Papers() {}

    /** Everything that has to be kept before cases can refer to it. */
    public static List<Sheet> everything() {
        return ALL;
    }

    /** @throws NoSuchElementException where it is none of these */
    public static Sheet of(String sha256) {
        return ALL.stream()
                .filter(sheet -> sheet.sha256.equals(sha256))
                .findFirst()
                .orElseThrow();
    }

    static String photo(SplittableRandom random) {
        return ALL.get(random.nextInt(PHOTOS)).sha256();
    }

    static String sheet(String title) {
        return ALL.get(PHOTOS + Math.max(0, SHEETS.indexOf(title))).sha256();
    }

    private static List<Sheet> all() {
        List<Sheet> all = new ArrayList<>();
        for (int i = 0; i < PHOTOS; i++) {
            all.add(Sheet.of("image/bmp", picture(i)));
        }
        SHEETS.forEach(title -> all.add(Sheet.of("application/rtf", text(title + "（样本，演示用）"))));
        return List.copyOf(all);
    }

    /** Blocks of colour, as a bitmap. */
    private static byte[] picture(int number) {
        int pixels = SIDE * SIDE * 3;
        ByteBuffer file = ByteBuffer.allocate(54 + pixels).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(54 + pixels).putInt(0).putInt(54);
        file.putInt(40).putInt(SIDE).putInt(SIDE).putShort((short) 1).putShort((short) 24);
        file.putInt(0).putInt(pixels).putInt(2835).putInt(2835).putInt(0).putInt(0);
        SplittableRandom colours = new SplittableRandom(number);
        byte[] colour = new byte[3];
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (i % 8 == 0) {
                colours.nextBytes(colour);
            }
            file.put(colour);
        }
        return file.array();
    }

    private static byte[] text(String words) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("{\\rtf1\\ansi ".getBytes(StandardCharsets.US_ASCII));
        words.chars()
                .forEach(letter -> file.writeBytes(("\\u" + (short) letter + "?").getBytes(StandardCharsets.US_ASCII)));
        file.writeBytes("}".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /** One content. */
    public static final class Sheet {

        private final String sha256;
        private final String mediaType;
        private final byte[] content;

        private Sheet(String sha256, String mediaType, byte[] content) {
            this.sha256 = sha256;
            this.mediaType = mediaType;
            this.content = content;
        }

        private static Sheet of(String mediaType, byte[] content) {
            try {
                String sha256 = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
                return new Sheet(sha256, mediaType, content);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        public String sha256() {
            return sha256;
        }

        public String mediaType() {
            return mediaType;
        }

        public byte[] content() {
            return content.clone();
        }
    }
}
