package io.fidus.metatrader.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text from its first bytes, and decodes it as a stream. */
final class TextEncoding {
  private static final int MARK_BYTES = 3;
  private static final int BYTE = 0xff;

  /** What terminals write that know nothing of Unicode. */
  static final Charset WESTERN = Charset.forName("windows-1252");

  private TextEncoding() {}

  /**
   * Decodes UTF-16 when the text starts with its mark, or with a letter of it, and {@code
   * otherwise} else. Bytes that UTF-8 does not have fail with a {@link
   * java.nio.charset.CharacterCodingException}; those that another encoding does not have are
   * replaced.
   */
  static Reader decode(InputStream content, Charset otherwise) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, MARK_BYTES);
    byte[] mark = in.readNBytes(MARK_BYTES);
    if (starts(mark, 0xff, 0xfe)) {
      in.unread(mark, 2, mark.length - 2);
      return new Utf16Reader(in);
    }
    if (starts(mark, 0xfe, 0xff)) {
      in.unread(mark, 2, mark.length - 2);
      return new InputStreamReader(in, StandardCharsets.UTF_16BE);
    }
    if (starts(mark, 0xef, 0xbb, 0xbf)) {
      return otherwise(in, otherwise);
    }
    in.unread(mark);
    return starts(mark, '<', 0) ? new Utf16Reader(in) : otherwise(in, otherwise);
  }

  private static Reader otherwise(InputStream in, Charset charset) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return new InputStreamReader(in, charset);
    }
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean starts(byte[] content, int... expected) {
    if (content.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((content[i] & BYTE) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
