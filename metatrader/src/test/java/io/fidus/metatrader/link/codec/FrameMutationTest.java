package io.fidus.metatrader.link.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand damaged lines, the same every time, and a million where the full counts are run:
 * each is refused, or says in every number exactly what stands in it.
 */
@Tag("long")
class FrameMutationTest {
  private static final int MUTANTS = Boolean.getBoolean("fidus.long") ? 1_000_000 : 10_000;
  private static final long SEED = 20_260;
  private static final String DAMAGE = "0123456789.-\",{}[]: eExX\n\0\u00e9";
  private static final Pattern NUMBERS = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final List<byte[]> LINES =
      SampleMessages.byLine().values().stream()
          .map(message -> FrameCodec.encode(new Frame(7, message)))
          .toList();

  private final Random random = new Random(SEED);

  @Test
  void aDamagedLineIsRefusedOrSaysWhatItHolds() throws IOException {
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      LineAssembler lines = new LineAssembler(LinkLimits.LINE_BYTES);
      for (LineAssembler.Line line :
          lines.feed(ByteBuffer.wrap(damaged(LINES.get(i % LINES.size()))))) {
        if (line instanceof LineAssembler.Line.Text(String text)
            && FrameCodec.decode(text) instanceof Decoded.Message(Frame frame)) {
          String again = new String(FrameCodec.encode(frame), StandardCharsets.UTF_8);
          assertThat(numbers(again)).as("line %d: %s", i, text).isEqualTo(numbers(text));
          read++;
        }
      }
    }
    assertThat(read).as("some damage does no harm").isPositive().isLessThan(MUTANTS);
    Files.writeString(
        Path.of("target", "fault-frames.txt"),
        "%,d damaged lines of the link: %,d read and true to what they hold, the others refused\n"
            .formatted(MUTANTS, read));
  }

  private byte[] damaged(byte[] line) {
    byte[] damaged = line.clone();
    for (int i = 0; i <= random.nextInt(3); i++) {
      damaged[random.nextInt(damaged.length - 1)] =
          (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
    }
    return damaged;
  }

  /** The numbers of a line, in its texts as well, however their characters are written. */
  private static List<String> numbers(String line) {
    String plain =
        ESCAPED
            .matcher(line)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))));
    return NUMBERS.matcher(plain).results().map(match -> match.group()).toList();
  }
}
