package io.fidus.store.wire;

import io.fidus.store.QueryRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Positions in an answer as opaque text that is safe in a URL. */
public final class Cursor {
  private Cursor() {}

  public static String write(List<String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(parts.size());
      for (String part : parts) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * The parts of a cursor.
   *
   * @throws QueryRefused when the text is not one
   */
  public static List<String> read(String cursor) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
      int count = in.readUnsignedByte();
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
          throw foreign();
        }
        parts.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      }
      return parts;
    } catch (IOException | IllegalArgumentException e) {
      throw foreign();
    }
  }

  static QueryRefused foreign() {
    return new QueryRefused("This cursor does not belong to this query: start at the first page");
  }
}
