package io.fidus.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountIdentityTest {

  @Test
  void aLoginIsUniqueOnlyOnItsServer() {
    assertThat(new AccountIdentity("A-Demo", 1001))
        .isNotEqualTo(new AccountIdentity("B-Demo", 1001))
        .hasToString("1001@A-Demo");
  }

  @Test
  void needsAServerAndAPositiveLogin() {
    assertThatThrownBy(() -> new AccountIdentity(" ", 1001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trade server");
    assertThatThrownBy(() -> new AccountIdentity("A-Demo", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }
}
