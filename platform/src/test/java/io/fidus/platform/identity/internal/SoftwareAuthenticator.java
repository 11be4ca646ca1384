package io.fidus.platform.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;

/**
 * A passkey in software: makes and answers as of Web Authentication level 2, with a key of P-256
 * and no attestation.
 */
final class SoftwareAuthenticator {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int WITH_KEY = 0x40;
  private static final int COORDINATE = 32;

  private final String rpId;
  private final String origin;
  private final byte[] id;
  private final KeyPair keys;
  private final int flags;

  SoftwareAuthenticator(String rpId, String origin) {
    this(rpId, origin, random(), keys(), PRESENT | VERIFIED);
  }

  private SoftwareAuthenticator(String rpId, String origin, byte[] id, KeyPair keys, int flags) {
    this.rpId = rpId;
    this.origin = origin;
    this.id = id;
    this.keys = keys;
    this.flags = flags;
  }

  /** The same in a page of another address. */
  SoftwareAuthenticator at(String other) {
    return new SoftwareAuthenticator(rpId, other, id, keys, flags);
  }

  /** The same without a finger, a face or a PIN. */
  SoftwareAuthenticator unverified() {
    return new SoftwareAuthenticator(rpId, origin, id, keys, PRESENT);
  }

  /** The same id, but the key of another. */
  SoftwareAuthenticator withKeyOf(SoftwareAuthenticator other) {
    return new SoftwareAuthenticator(rpId, origin, id, other.keys, flags);
  }

  /** What the browser sends to register it. */
  String registration(String challenge, String name) {
    byte[] data =
        bytes(
            sha256(rpId.getBytes(UTF_8)),
            new byte[] {(byte) (flags | WITH_KEY)},
            new byte[Integer.BYTES],
            new byte[16],
            ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array(),
            id,
            publicKey());
    byte[] attestation =
        bytes(
            HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746159"),
            ByteBuffer.allocate(Short.BYTES).putShort((short) data.length).array(),
            data);
    return """
        {"name":"%s","clientDataJson":"%s","attestationObject":"%s","transports":["internal"]}
        """
        .formatted(
            name,
            PasskeyForms.text(client("webauthn.create", challenge)),
            PasskeyForms.text(attestation));
  }

  /** What the browser sends to prove its person. */
  String answer(String challenge) {
    byte[] client = client("webauthn.get", challenge);
    byte[] data =
        bytes(sha256(rpId.getBytes(UTF_8)), new byte[] {(byte) flags}, new byte[Integer.BYTES]);
    return """
        {"id":"%s","clientDataJson":"%s","authenticatorData":"%s","signature":"%s",
         "userHandle":null}
        """
        .formatted(
            PasskeyForms.text(id),
            PasskeyForms.text(client),
            PasskeyForms.text(data),
            PasskeyForms.text(signed(bytes(data, sha256(client)))));
  }

  private byte[] client(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(UTF_8);
  }

  /** The public key in COSE: EC2, ES256, P-256 and the two coordinates. */
  private byte[] publicKey() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return bytes(
        HexFormat.of().parseHex("a5010203262001215820"),
        coordinate(key.getW().getAffineX()),
        HexFormat.of().parseHex("225820"),
        coordinate(key.getW().getAffineY()));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] digits = number.toByteArray();
    byte[] padded = new byte[COORDINATE];
    int length = Math.min(digits.length, COORDINATE);
    System.arraycopy(digits, digits.length - length, padded, COORDINATE - length, length);
    return padded;
  }

  private byte[] signed(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
