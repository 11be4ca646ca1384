package io.fidus.engine.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EquityCodecTest {
  private static final long START = 1_780_000_000_000L;

  @Provide
  Arbitrary<List<EquitySample>> samples() {
    Arbitrary<Long> any = Arbitraries.longs();
    Arbitrary<Long> time = Arbitraries.longs().between(0, START * 2);
    return Combinators.combine(time, any, any, any).as(EquitySample::new).list().ofMaxSize(80);
  }

  @Provide
  Arbitrary<List<EquityBar>> bars() {
    Arbitrary<Long> any = Arbitraries.longs().between(-(1L << 61), 1L << 61);
    Arbitrary<Long> time = Arbitraries.longs().between(0, START * 2);
    return Combinators.combine(time, any, any, any, any, any)
        .as(
            (start, balance, one, two, three, four) -> {
              long high = Math.max(Math.max(one, two), Math.max(three, four));
              long low = Math.min(Math.min(one, two), Math.min(three, four));
              return new EquityBar(start, balance, one, high, low, two);
            })
        .list()
        .ofMaxSize(80);
  }

  @Property
  void samplesComeBackAsTheyWere(@ForAll("samples") List<EquitySample> samples) {
    assertThat(EquityCodec.samples(EquityCodec.pack(samples))).isEqualTo(samples);
  }

  @Property
  void barsComeBackAsTheyWere(@ForAll("bars") List<EquityBar> bars) {
    assertThat(EquityCodec.bars(EquityCodec.packBars(bars))).isEqualTo(bars);
  }

  @Property
  void aPrefixIsRefusedOrIsThePrefixOfTheSamples(@ForAll("samples") List<EquitySample> samples) {
    byte[] whole = EquityCodec.pack(samples);
    for (int size = 0; size < Math.min(whole.length, 40); size++) {
      byte[] cut = Arrays.copyOf(whole, size);
      try {
        List<EquitySample> read = EquityCodec.samples(cut);
        assertThat(read).isEqualTo(samples.subList(0, read.size()));
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("end inside a number");
      }
    }
  }

  @Example
  void aNumberOfTooManyBytesIsRefused() {
    byte[] endless = new byte[12];
    Arrays.fill(endless, (byte) 0x80);
    assertThatThrownBy(() -> EquityCodec.samples(endless))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A minute of an account whose equity moves each second and whose balance moves twice. */
  @Example
  void aSampleTakesAtMostFourBytes() {
    Random random = new Random(7);
    List<EquitySample> samples = new ArrayList<>();
    long bytes = 0;
    long balance = 2_500_000;
    long equity = balance;
    long time = START;
    for (int i = 0; i < 3_600; i++) {
      time += 995 + random.nextInt(11);
      balance += i % 1_800 == 1_799 ? 12_345 : 0;
      equity += random.nextInt(2_000) - 1_000;
      samples.add(new EquitySample(time, balance, equity, 120_000));
      if (samples.size() == 60) {
        bytes += EquityCodec.pack(samples).length;
        samples.clear();
      }
    }
    double each = bytes / 3_600.0;
    System.out.printf("Equity history: %.2f bytes a sample in blocks of 60%n", each);
    assertThat(each).isLessThanOrEqualTo(4.0);
  }

  @Example
  void aBarHoldsTheExtremesOfItsSamples() {
    EquityBar bar =
        EquityBar.of(START, new EquitySample(START, 5, 100, 0))
            .with(new EquitySample(START + 1, 5, 130, 0))
            .with(new EquitySample(START + 2, 6, 90, 0))
            .with(EquityBar.of(START + 3, new EquitySample(START + 3, 7, 95, 0)));
    assertThat(bar).isEqualTo(new EquityBar(START, 7, 100, 130, 90, 95));
    assertThatThrownBy(() -> new EquityBar(0, 0, 10, 9, 1, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
