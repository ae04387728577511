package org.minqing.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against what the standards print. */
class CipherSuiteTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void aes_256_gcm_gives_what_the_gcm_specification_says() {
        // The GCM submission to NIST by McGrew and Viega, test case 14.
        byte[] sealed = CipherSuite.AES.encrypt(new byte[32], new byte[12], new byte[0], new byte[16]);
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919");
    }

    @Test
    void hmac_sha_256_gives_what_rfc_4231_says() {
        byte[] key = "Jefe".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] text = "what do ya want for nothing?".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(HEX.formatHex(CipherSuite.AES.digest(key, text)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void sm4_is_that_of_rfc_8998() {
        // RFC 8998, appendix A.1: the cipher by itself is BouncyCastle's; that it is SM4-GCM is what is shown here.
        org.bouncycastle.crypto.modes.GCMModeCipher cipher = org.bouncycastle.crypto.modes.GCMBlockCipher.newInstance(
                new org.bouncycastle.crypto.engines.SM4Engine());
        cipher.init(
                true,
                new org.bouncycastle.crypto.params.AEADParameters(
                        new org.bouncycastle.crypto.params.KeyParameter(
                                HEX.parseHex("0123456789abcdeffedcba9876543210")),
                        128,
                        HEX.parseHex("00001234567800000000abcd"),
                        HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2")));
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] sealed = new byte[cipher.getOutputSize(plain.length)];
        int written = cipher.processBytes(plain, 0, plain.length, sealed, 0);
        try {
            cipher.doFinal(sealed, written);
        } catch (org.bouncycastle.crypto.InvalidCipherTextException impossible) {
            throw new AssertionError(impossible);
        }
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }
}
