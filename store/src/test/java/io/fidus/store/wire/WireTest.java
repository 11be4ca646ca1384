package io.fidus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Codec;
import io.fidus.store.InvalidValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.POJONode;

/** Pins what is written, and that reading is strict. */
class WireTest {
  private static final Instant FINE = Instant.parse("2025-07-05T03:37:04.123456789Z");

  private final Wire wire = new Wire(List.of());

  record Sample(
      long wholeNumber,
      BigDecimal decimal,
      Instant at,
      LocalDate day,
      LocalDateTime wall,
      Optional<String> maybe,
      OptionalLong count,
      boolean isOn,
      List<Inner> inner,
      Map<String, Integer> byName) {
    boolean isDerived() {
      return true;
    }

    String getDerived() {
      return "never stored";
    }
  }

  record Inner(String textOfIt) {}

  record Count(int value) {}

  record Text(String value) {}

  record Huge(BigInteger value) {}

  record Priced(Amount price) {}

  record Amount(BigDecimal value, String currency) {
    static Amount parse(String text) {
      int space = text.indexOf(' ');
      return new Amount(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }
  }

  private static Sample sample(Optional<String> maybe) {
    return new Sample(
        Long.MIN_VALUE,
        new BigDecimal("1.50"),
        FINE,
        LocalDate.of(2025, 7, 5),
        LocalDateTime.parse("2025-07-05T06:37:04"),
        maybe,
        OptionalLong.empty(),
        true,
        List.of(new Inner("x")),
        Map.of("keyAsIs", 1));
  }

  @Test
  void theWrittenFormIsPinned() {
    assertThat(wire.text(sample(Optional.of("y"))))
        .isEqualTo(
            """
            {"whole_number":-9223372036854775808,"decimal":1.50,"at":"2025-07-05T03:37:04.123Z",\
            "day":"2025-07-05","wall":"2025-07-05T06:37:04.000","maybe":"y","count":null,\
            "is_on":true,"inner":[{"text_of_it":"x"}],"by_name":{"keyAsIs":1}}""");
  }

  @Test
  void textAndTreeAreReadBack() {
    Sample cut = wire.read(wire.text(sample(Optional.empty())), Sample.class);
    assertThat(cut.at()).isEqualTo(Instant.parse("2025-07-05T03:37:04.123Z"));
    assertThat(wire.tree(cut).get("at")).isEqualTo(new POJONode(cut.at()));
    assertThat(wire.read(wire.tree(cut), Sample.class)).isEqualTo(cut);
    assertThat(wire.text(wire.tree(cut))).isEqualTo(wire.text(cut));
    assertThat(wire.read(wire.parse(wire.text(cut)), Sample.class)).isEqualTo(cut);
  }

  @Test
  void aFieldTooManyOrTooFewIsRefused() {
    assertRefused("{\"value\":1,\"other\":2}");
    assertRefused("{}");
    assertRefused("{\"value\":null}");
    assertRefused("{\"value\":1.5}");
    assertRefused("{\"value\":1} x");
    assertThatThrownBy(() -> wire.read("{\"value\":null}", Text.class))
        .isInstanceOf(InvalidValue.class);
  }

  private void assertRefused(String text) {
    assertThatThrownBy(() -> wire.read(text, Count.class)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void numbersBeyondBothEnginesAreRefused() {
    assertThatThrownBy(() -> wire.text(new Huge(BigInteger.TEN)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("64 bits");
    BigDecimal long35 = new BigDecimal("1".repeat(35));
    assertThatThrownBy(() -> wire.text(new Amount(long35, "USD")))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("34 digits");
  }

  @Test
  void aCodecDecidesWhatIsStored() {
    Wire coded =
        new Wire(
            List.of(
                Codec.text(
                    Amount.class,
                    amount -> amount.value() + " " + amount.currency(),
                    Amount::parse)));
    Priced priced = new Priced(new Amount(new BigDecimal("1.50"), "USD"));
    assertThat(coded.text(priced)).isEqualTo("{\"price\":\"1.50 USD\"}");
    assertThat(coded.read(coded.text(priced), Priced.class)).isEqualTo(priced);
    assertThat(coded.read(coded.tree(priced), Priced.class)).isEqualTo(priced);
  }
}
