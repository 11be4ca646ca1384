package io.fidus.metatrader.link.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One request to the bridge's HTTP intake, by which a terminal without sockets (MetaTrader 4)
 * carries the very lines of the link: the body holds the terminal's lines, the answer the bridge's.
 *
 * <p>The signed text is six lines joined by a line feed: {@code fidus-intake-1}, instance,
 * connection, time, sequence, and the SHA-256 of the body in lower-case hexadecimal. The values
 * travel in the headers {@code Fidus-Instance}, {@code Fidus-Connection}, {@code Fidus-Time},
 * {@code Fidus-Sequence} and {@code Fidus-Signature}.
 *
 * @param instance names the run of the program, as in its hello
 * @param connection counts the connections of this run from 1; a new one is answered with a
 *     challenge
 * @param time when it was signed, UTC, in milliseconds
 * @param sequence grows with each request of the run
 * @param bodyHash SHA-256 of the body in lower-case hexadecimal
 * @param signature HMAC-SHA256 under the shared key in lower-case hexadecimal
 */
public record IntakeRequest(
    String instance, long connection, long time, long sequence, String bodyHash, String signature) {
  public static final String INSTANCE_HEADER = "Fidus-Instance";
  public static final String CONNECTION_HEADER = "Fidus-Connection";
  public static final String TIME_HEADER = "Fidus-Time";
  public static final String SEQUENCE_HEADER = "Fidus-Sequence";
  public static final String SIGNATURE_HEADER = "Fidus-Signature";
  private static final String PURPOSE = "fidus-intake-1";

  /** The request that a terminal sends now. */
  public static IntakeRequest sign(
      LinkKey key, String instance, long connection, Instant now, long sequence, byte[] body) {
    long time = now.toEpochMilli();
    String hash = hash(body);
    String signature = key.sign(text(instance, connection, time, sequence, hash));
    return new IntakeRequest(instance, connection, time, sequence, hash, signature);
  }

  /** The request that arrived with these header values and this body. */
  public static IntakeRequest received(
      String instance, long connection, long time, long sequence, byte[] body, String signature) {
    return new IntakeRequest(instance, connection, time, sequence, hash(body), signature);
  }

  boolean isSignedBy(KeyRing keys) {
    return keys.signed(text(instance, connection, time, sequence, bodyHash), signature);
  }

  private static String text(
      String instance, long connection, long time, long sequence, String bodyHash) {
    return String.join(
        "\n",
        PURPOSE,
        instance,
        Long.toString(connection),
        Long.toString(time),
        Long.toString(sequence),
        bodyHash);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
