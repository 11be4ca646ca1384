package io.fidus.metatrader.link.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a stream of bytes into lines. It keeps no more than one line, and of a line that is too long
 * nothing at all: it is skipped to its end and refused once.
 */
public final class LineAssembler {
  private static final int FIRST_BYTES = 1024;
  private static final byte LINE_FEED = '\n';

  private byte[] kept = new byte[FIRST_BYTES];
  private int length;
  private int limit;
  private boolean skipping;

  /** A line as it came off the wire. */
  public sealed interface Line {
    /** A line without its line feed. */
    record Text(String text) implements Line {}

    /** Bytes that are no line. */
    record Bad(Decoded.Refused refusal) implements Line {}
  }

  /**
   * Begins at the start of a stream.
   *
   * @param limitBytes the longest line, without its line feed
   */
  public LineAssembler(int limitBytes) {
    limit = limitBytes;
  }

  /** Changes the longest line that is accepted from now on. */
  public void limit(int limitBytes) {
    limit = limitBytes;
  }

  /** Whether the stream stands within a line. */
  public boolean isWithinLine() {
    return length > 0 || skipping;
  }

  /** Takes all of {@code bytes} and gives the lines that they complete. */
  public List<Line> feed(ByteBuffer bytes) {
    List<Line> lines = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == LINE_FEED) {
        if (!skipping) {
          lines.add(line());
        }
        skipping = false;
        length = 0;
        shrink();
      } else if (!skipping) {
        keep(next, lines);
      }
    }
    return lines;
  }

  private void keep(byte next, List<Line> lines) {
    if (length == limit) {
      skipping = true;
      length = 0;
      shrink();
      lines.add(
          new Line.Bad(
              new Decoded.Refused(
                  RefusalReason.OVERSIZE, "a line of more than " + limit + " bytes")));
      return;
    }
    if (length == kept.length) {
      kept = Arrays.copyOf(kept, kept.length * 2);
    }
    kept[length++] = next;
  }

  private Line line() {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(kept, 0, length));
      return new Line.Text(text.toString());
    } catch (CharacterCodingException e) {
      return new Line.Bad(
          new Decoded.Refused(RefusalReason.NOT_UTF8, "not UTF-8: " + e.getMessage()));
    }
  }

  /** Ten thousand quiet connections must not each keep the room of their longest line. */
  private void shrink() {
    if (kept.length > FIRST_BYTES * 16) {
      kept = new byte[FIRST_BYTES];
    }
  }
}
