package io.fidus.metatrader.link.codec;

import io.fidus.metatrader.link.message.LinkMessage;
import java.nio.charset.StandardCharsets;

/** Turns messages into lines and lines into messages. What is written reads back equal. */
public final class FrameCodec {
  private FrameCodec() {}

  /** The line of a frame in UTF-8, with its line feed. */
  public static byte[] encode(Frame frame) {
    return (MessageWriter.write(frame) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a line without its line feed. */
  public static Decoded decode(String line) {
    try {
      Fields fields = JsonLine.read(line);
      if (fields.integer("v", 0, Long.MAX_VALUE) != LinkLimits.VERSION) {
        throw new RefusedLine(RefusalReason.WRONG_VERSION, "only version 1 is spoken here");
      }
      String type = fields.text("type", 1, 16);
      long seq = fields.integer("seq", 1, LinkLimits.HIGHEST_SEQ);
      LinkMessage message = MessageReader.read(type, fields);
      fields.end();
      return new Decoded.Message(new Frame(seq, message));
    } catch (RefusedLine refused) {
      return refused.refusal();
    }
  }
}
