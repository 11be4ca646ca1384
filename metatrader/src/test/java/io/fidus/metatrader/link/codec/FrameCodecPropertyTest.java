package io.fidus.metatrader.link.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.DealsReport;
import io.fidus.metatrader.link.message.LinkMessage;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every message, and for bytes however they arrive. */
class FrameCodecPropertyTest {
  @Property(tries = 300)
  void whatIsWrittenReadsBackEqual(
      @ForAll("messages") LinkMessage message,
      @ForAll @LongRange(min = 1, max = LinkLimits.HIGHEST_SEQ) long seq) {
    Frame frame = new Frame(seq, message);
    String line = new String(FrameCodec.encode(frame), StandardCharsets.UTF_8);
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(FrameCodec.decode(line.strip())).isEqualTo(new Decoded.Message(frame));
  }

  @Property(tries = 500)
  void anyBytesAreCutIntoTheSameLinesHoweverTheyArrive(@ForAll byte[] bytes, @ForAll long seed) {
    List<LineAssembler.Line> atOnce = new LineAssembler(8).feed(ByteBuffer.wrap(bytes));
    LineAssembler piecemeal = new LineAssembler(8);
    Random random = new Random(seed);
    List<LineAssembler.Line> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int length = Math.min(bytes.length - from, 1 + random.nextInt(5));
      pieces.addAll(piecemeal.feed(ByteBuffer.wrap(bytes, from, length)));
      from += length;
    }
    assertThat(pieces).isEqualTo(atOnce);
  }

  @Provide
  Arbitrary<LinkMessage> messages() {
    return Arbitraries.oneOf(accounts(), deals(), Arbitraries.of(SampleMessages.byLine().values()));
  }

  private static Arbitrary<LinkMessage> accounts() {
    Arbitrary<BigDecimal> money = decimals(2);
    return Combinators.combine(money, money, money, money, Arbitraries.longs().between(0, 1L << 50))
        .as(
            (balance, credit, profit, margin, deals) ->
                new AccountReport(
                    deals, 1 + deals, balance, credit, profit, balance, margin, profit, true, deals,
                    credit, -deals));
  }

  private static Arbitrary<LinkMessage> deals() {
    Arbitrary<String> texts =
        Arbitraries.strings().ofMaxLength(12).filter(FrameCodecPropertyTest::isText);
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1),
            texts,
            texts,
            decimals(5),
            decimals(2),
            Arbitraries.longs())
        .as(
            (ticket, symbol, comment, price, profit, magic) ->
                new DealRow(
                    ticket,
                    ticket / 2,
                    0,
                    ticket % 4_000_000_000_000L,
                    77,
                    3,
                    -1,
                    symbol,
                    price,
                    price,
                    profit,
                    profit,
                    profit,
                    profit,
                    magic,
                    comment))
        .list()
        .ofMaxSize(4)
        .map(rows -> new DealsReport(1, 2, -3, rows));
  }

  private static Arbitrary<BigDecimal> decimals(int scale) {
    return Arbitraries.longs()
        .between(-999_999_999_999L, 999_999_999_999L)
        .map(unscaled -> BigDecimal.valueOf(unscaled, scale));
  }

  private static boolean isText(String text) {
    return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
