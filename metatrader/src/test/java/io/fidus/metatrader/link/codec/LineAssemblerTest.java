package io.fidus.metatrader.link.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {
  @Test
  void aLineMayArriveInPiecesAndSeveralAtOnce() {
    LineAssembler lines = new LineAssembler(100);
    assertThat(feed(lines, "a")).isEmpty();
    assertThat(lines.isWithinLine()).isTrue();
    assertThat(feed(lines, "b\ncd\ne")).containsExactly(text("ab"), text("cd"));
    assertThat(feed(lines, "\n")).containsExactly(text("e"));
    assertThat(lines.isWithinLine()).isFalse();
  }

  @Test
  void aLineThatIsTooLongIsRefusedOnceAndTheNextOneIsRead() {
    LineAssembler lines = new LineAssembler(4);
    assertThat(feed(lines, "1234\n12345")).hasSize(2).first().isEqualTo(text("1234"));
    assertThat(feed(lines, "6".repeat(100_000))).isEmpty();
    assertThat(feed(lines, "\nok\n")).containsExactly(text("ok"));
  }

  @Test
  void theLongestLineOfTheProtocolIsAccepted() {
    LineAssembler lines = new LineAssembler(LinkLimits.LINE_BYTES);
    String longest = "x".repeat(LinkLimits.LINE_BYTES);
    assertThat(feed(lines, longest + "\n")).containsExactly(text(longest));
    assertThat(feed(lines, longest + "x\n"))
        .singleElement()
        .isInstanceOfSatisfying(
            LineAssembler.Line.Bad.class,
            bad -> assertThat(bad.refusal().reason()).isEqualTo(RefusalReason.OVERSIZE));
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedInsteadOfReplaced() {
    LineAssembler lines = new LineAssembler(100);
    List<LineAssembler.Line> cut =
        lines.feed(
            ByteBuffer.wrap(new byte[] {'a', (byte) 0xc3, '\n', (byte) 0xff, '\n', 'b', '\n'}));
    assertThat(cut).hasSize(3).last().isEqualTo(text("b"));
    assertThat(cut.subList(0, 2)).allMatch(LineAssembler.Line.Bad.class::isInstance);
  }

  private static List<LineAssembler.Line> feed(LineAssembler lines, String text) {
    return lines.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static LineAssembler.Line text(String text) {
    return new LineAssembler.Line.Text(text);
  }
}
