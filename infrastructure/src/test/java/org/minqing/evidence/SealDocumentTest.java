package org.minqing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outside body gets, and how it checks it without any of our programs. */
class SealDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "tamper-evidence.md");

    @TempDir
    private Path folder;

    private Path keyFile() {
        return folder.resolve("keys").resolve("seal.key");
    }

    private Seal seal() {
        SealKey key = SealKey.in(keyFile());
        byte[] some = Sha256.of(new byte[] {1});
        return key.seal(new Seal.Content(
                SealedLedger.LAST_DAY,
                7,
                19,
                12,
                3,
                some,
                Seal.NOTHING_BEFORE,
                Instant.parse("2026-07-01T00:10:00.123Z"),
                Sha256.of(key.publicKey())));
    }

    @Test
    void it_is_the_same_bytes_each_time() {
        assertThat(seal().document()).isEqualTo(seal().document());
    }

    @Test
    void it_is_checked_by_the_commands_on_the_page() throws Exception {
        assertThat(checkedByHand(seal().document())).contains("Signature Verified Successfully");
    }

    @Test
    void the_commands_on_the_page_refuse_what_was_changed() throws Exception {
        String changed = seal().document().replace("\"events\":12", "\"events\":11");

        assertThat(checkedByHand(changed)).doesNotContain("Successfully");
    }

    /** Runs the first block of commands on the page that works on {@code seal.json}. */
    private String checkedByHand(String document) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("seal.json"), document);
        String page = Files.readString(PAGE);
        String commands = page.substring(page.indexOf("```sh\n# check") + "```sh\n".length());
        Process shell = new ProcessBuilder("sh", "-c", commands.substring(0, commands.indexOf("```")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void the_key_is_made_once_and_is_its_owners_alone() throws IOException {
        byte[] first = SealKey.in(keyFile()).publicKey();

        assertThat(SealKey.in(keyFile()).publicKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_openssl_made_is_taken() throws Exception {
        Path key = folder.resolve("own.key");
        Process openssl = new ProcessBuilder("openssl", "genpkey", "-algorithm", "ed25519", "-out", key.toString())
                .inheritIO()
                .start();
        assertThat(openssl.waitFor()).isZero();
        Process itsPublicKey =
                new ProcessBuilder("openssl", "pkey", "-in", key.toString(), "-pubout", "-outform", "DER").start();

        assertThat(SealKey.in(key).publicKey())
                .isEqualTo(itsPublicKey.getInputStream().readAllBytes());
    }

    @Test
    void what_is_no_key_is_refused_and_left_alone() throws IOException {
        Path key = folder.resolve("no.key");
        Files.writeString(key, "nothing of the kind");

        assertThatThrownBy(() -> SealKey.in(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.key");
        assertThat(key).hasContent("nothing of the kind");
    }
}
