package io.fidus.metatrader.link.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinkKeyTest {
  /** RFC 4231, test case 1: twenty bytes 0x0b as the key, which is also UTF-8 text. */
  @Test
  void itSignsWithHmacSha256() {
    LinkKey key = LinkKey.of("\u000b".repeat(20));
    String signature = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
    assertThat(key.sign("Hi There")).isEqualTo(signature);
    assertThat(key.signed("Hi There", signature)).isTrue();
    assertThat(key.signed("Hi There", signature.replace('b', 'B'))).isFalse();
    assertThat(key.signed("Hi there", signature)).isFalse();
    assertThat(key.signed("Hi There", "")).isFalse();
  }

  @Test
  void aKeyThatCouldBeGuessedIsRefusedAndNoKeyIsPrinted() {
    assertThatThrownBy(() -> LinkKey.of("too short")).hasMessageNotContaining("too short");
    assertThat(LinkKey.of("a long enough secret")).asString().doesNotContain("secret");
  }
}
