package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.fidus.metatrader.statement.sample.SampleForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand damaged statements, the same every time: each is refused, or what is read of it
 * agrees with itself. {@code -Dfidus.long=true} makes it two hundred thousand; {@code -Dfidus.seed}
 * chooses others.
 */
@Tag("long")
class MutationTest {
  private static final int MUTANTS = Boolean.getBoolean("fidus.long") ? 200_000 : 10_000;
  private static final long SEED = Long.getLong("fidus.seed", 20_260);

  /** A mutant takes a millisecond or three; this leaves room for a machine that is busy. */
  private static final Duration LONGEST = Duration.ofMillis(20L * MUTANTS).plusMinutes(1);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  private static final List<byte[]> FILES =
      List.of(
          Files.html(),
          Files.of(Layout.MT5_2016, Container.HTML, SampleForm.NATIVE),
          Files.of(Layout.MT5_2021, Container.HTML, SampleForm.RESAVED),
          Files.mt4(),
          Files.of(Layout.MT4_STATEMENT, Container.HTML, SampleForm.NATIVE),
          Files.xlsx(),
          Files.of(Layout.MT5_2021, Container.XLSX, SampleForm.RESAVED));

  @Test
  void aDamagedStatementIsRefusedOrAgreesWithItself() throws IOException {
    int read = Assertions.assertTimeoutPreemptively(LONGEST, this::mutateAll);

    assertThat(read).as("some damage does no harm").isPositive().isLessThan(MUTANTS);
    java.nio.file.Files.writeString(
        Path.of("target", "fault-mutants.txt"),
        "%,d damaged statements: %,d read and in agreement with themselves, the others refused\n"
            .formatted(MUTANTS, read));
  }

  private int mutateAll() {
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutant(FILES.get(i % FILES.size()));
      try {
        Files.assertAgreesWithItself(Files.read(mutant));
        read++;
      } catch (StatementRefusal refusal) {
        assertThat(refusal.getMessage()).isNotBlank();
      } catch (RuntimeException | Error e) {
        fail("Mutant " + i + " of seed " + SEED + " was neither read nor refused", e);
      }
    }
    return read;
  }

  /** Damage to the bytes, or inside a workbook, where the archive's check sums would notice it. */
  private byte[] mutant(byte[] file) {
    boolean workbook = file[0] == 'P';
    if (!workbook || random.nextInt(4) == 0) {
      return damaged(file);
    }
    Map<String, byte[]> parts = new TreeMap<>(Files.unzipped(file));
    List<String> names = new ArrayList<>(parts.keySet());
    String name = random.nextInt(3) > 0 ? Files.SHEET : names.get(random.nextInt(names.size()));
    parts.computeIfPresent(name, (_, part) -> damaged(part));
    return Files.zipped(parts);
  }

  private byte[] damaged(byte[] bytes) {
    byte[] result = bytes;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && result.length > 16; i++) {
      result = damagedOnce(result);
    }
    return result;
  }

  private byte[] damagedOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int width = 1 + random.nextInt(Math.min(200, bytes.length - at));
    int to = random.nextInt(bytes.length - width + 1);
    return switch (random.nextInt(9)) {
      case 0 -> with(bytes, at, (byte) random.nextInt(256));
      case 1 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 2 -> digit(bytes, at);
      case 3 -> spliced(bytes, at, at + width, new byte[0]);
      case 4 -> spliced(bytes, at, at, slice(bytes, to, width));
      case 5 -> spliced(bytes, at, at + width, slice(bytes, to, width));
      case 6 -> row(bytes, at, true);
      case 7 -> row(bytes, at, false);
      default -> spliced(bytes, at, at, nonsense());
    };
  }

  /** Another digit in place of the next one. */
  private byte[] digit(byte[] bytes, int from) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] >= '0' && bytes[at] <= '9') {
        return with(bytes, at, (byte) ('0' + random.nextInt(10)));
      }
    }
    return bytes;
  }

  /** The next row twice, or not at all. */
  private static byte[] row(byte[] bytes, int from, boolean twice) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean wide = text.startsWith("\u00ff\u00fe");
    String open = spread(wide, text.contains(spread(wide, "<row")) ? "<row" : "<tr");
    String close = spread(wide, open.contains("w") ? "</row>" : "</tr>");
    int start = text.indexOf(open, from);
    int end = start < 0 ? -1 : text.indexOf(close, start);
    if (end < 0) {
      return bytes;
    }
    int behind = end + close.length();
    return spliced(
        bytes,
        twice ? behind : start,
        behind,
        twice ? slice(bytes, start, behind - start) : new byte[0]);
  }

  private static String spread(boolean wide, String text) {
    return wide ? text.replaceAll("(.)", "$1\0") : text;
  }

  private byte[] nonsense() {
    String[] texts = {
      "<td>",
      "</td>",
      "<tr>",
      "</tr>",
      "<!--",
      "-->",
      "&#0;",
      "&amp;",
      "<script>",
      "9".repeat(40),
      "-",
      " ",
      "\0",
      "<![CDATA[",
      "]]>",
      "<c r=\"Z9\">",
      "</table>",
      "1E99",
      "<td class=\"hidden\">"
    };
    return texts[random.nextInt(texts.length)].getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  private static byte[] slice(byte[] bytes, int from, int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + middle.length);
    out.write(bytes, 0, from);
    out.writeBytes(middle);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
