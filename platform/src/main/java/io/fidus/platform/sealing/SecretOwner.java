package io.fidus.platform.sealing;

import io.fidus.engine.facts.AccountIdentity;
import java.util.Locale;

/** Whose secret it is. The text is sealed with the secret as associated data. */
public sealed interface SecretOwner {

  /** The password of a trading account. */
  record Account(AccountIdentity identity) implements SecretOwner {
    @Override
    public String text() {
      return "account/"
          + identity.server().strip().toLowerCase(Locale.ROOT)
          + '/'
          + identity.login();
    }
  }

  /** The key with which FIDUS calls a gateway. */
  record Gateway(String id) implements SecretOwner {
    @Override
    public String text() {
      return "gateway/" + id;
    }
  }

  /** What a person makes one-time codes with. */
  record Codes(String userId) implements SecretOwner {
    @Override
    public String text() {
      return "codes/" + userId;
    }
  }

  /** Never changes for one owner, and is no other owner's. */
  String text();
}
