package io.fidus.platform.audit.internal;

import io.fidus.program.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * SHA-256 over values of which each is preceded by its length, so that no two different rows have
 * the same bytes.
 */
final class Digest {
  private static final int ABSENT = -1;
  private final MessageDigest digest = Sha256.digest();

  /** A digest that no other purpose shares. */
  Digest(String purpose) {
    text(purpose);
  }

  Digest text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    length(bytes.length);
    digest.update(bytes);
    return this;
  }

  Digest text(Optional<String> value) {
    value.ifPresentOrElse(this::text, () -> length(ABSENT));
    return this;
  }

  Digest texts(List<String> values) {
    length(values.size());
    values.forEach(this::text);
    return this;
  }

  Digest whole(long value) {
    length(Long.BYTES);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void length(int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }
}
