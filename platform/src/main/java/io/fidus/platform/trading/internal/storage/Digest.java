package io.fidus.platform.trading.internal.storage;

import io.fidus.program.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 of a file in hexadecimal digits: equal content has an equal digest. */
public final class Digest {
  private Digest() {}

  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
