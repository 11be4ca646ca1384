package io.fidus.platform.trading;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells which accounts have changed, all of a quarter of a second at once. It says that they
 * changed, not how: whoever wants to know reads the account, and so gets the latest.
 */
public interface LiveChanges {

  /**
   * Calls {@code listener}, always on the same thread, which it does not hold up, at most every 250
   * ms with the accounts that have changed since.
   *
   * @return ends the subscription when closed
   */
  Subscription subscribe(Consumer<Map<AccountNumber, Set<AccountAspect>>> listener);

  /** Says that something about an account has changed. */
  void changed(AccountNumber account, AccountAspect aspect);

  /** Something that was subscribed to. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
