package io.fidus.metatrader.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

  @Test
  void theBitsAreThoseOfSplitMix64() {
    // The first numbers of java.util.SplittableRandom and of the published C source for seed 0.
    Draw draw = new Draw(0);
    assertThat(draw.bits(1)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(draw.bits(2)).isEqualTo(0x6E789E6AA1B965F4L);
    assertThat(draw.bits(3)).isEqualTo(0x06C45D188009454FL);
  }

  @Property
  void aNumberIsBelowItsBound(
      @ForAll long key, @ForAll long position, @ForAll @IntRange(min = 1) int bound) {
    assertThat(new Draw(key).below(bound, position)).isBetween(0, bound - 1);
  }

  @Test
  void everyNumberBelowABoundComesEquallyOften() {
    Draw draw = new Draw(5);
    for (int number = 0; number < 10; number++) {
      int wanted = number;
      long times = LongStream.range(0, 100_000).filter(i -> draw.below(10, i) == wanted).count();
      assertThat(times).isBetween(9_600L, 10_400L);
    }
  }

  @Test
  void aChanceComesAsOftenAsItSays() {
    Draw draw = new Draw(6);
    assertThat(LongStream.range(0, 100_000).filter(i -> draw.chance(250, i)).count())
        .isBetween(24_500L, 25_500L);
    assertThat(LongStream.range(0, 1000).filter(i -> draw.chance(0, i))).isEmpty();
    assertThat(LongStream.range(0, 1000).filter(i -> draw.chance(1000, i))).hasSize(1000);
  }

  @Test
  void aTentHasTheSpreadThatItClaims() {
    Draw draw = new Draw(7);
    long[] tents = LongStream.range(0, 200_000).map(draw::tent).toArray();
    assertThat(LongStream.of(tents).max().orElseThrow()).isLessThanOrEqualTo(Draw.TENT_LIMIT);
    assertThat(LongStream.of(tents).min().orElseThrow()).isGreaterThanOrEqualTo(-Draw.TENT_LIMIT);
    double mean = LongStream.of(tents).average().orElseThrow();
    double deviation =
        Math.sqrt(
            LongStream.of(tents).mapToDouble(t -> (t - mean) * (t - mean)).average().orElseThrow());
    assertThat(mean).isBetween(-300.0, 300.0);
    assertThat(deviation).isBetween(Draw.TENT_DEVIATION * 0.99, Draw.TENT_DEVIATION * 1.01);
  }

  @Test
  void branchesAreIndependentAndRepeatable() {
    Draw draw = new Draw(8);
    assertThat(draw.branch(1)).isNotEqualTo(draw.branch(2)).isEqualTo(new Draw(8).branch(1));
    assertThat(draw.branch("a")).isNotEqualTo(draw.branch("b")).isEqualTo(new Draw(8).branch("a"));
    long equal =
        LongStream.range(0, 10_000)
            .filter(i -> draw.branch(1).below(2, i) == draw.branch(2).below(2, i))
            .count();
    assertThat(equal).isBetween(4_800L, 5_200L);
  }
}
