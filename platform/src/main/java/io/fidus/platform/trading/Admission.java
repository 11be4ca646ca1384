package io.fidus.platform.trading;

import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.time.ServerZone;

/** What becomes of a claim. */
public sealed interface Admission {

  /**
   * The source reports about the account from now on.
   *
   * @param held the deals of this source that are safely stored
   * @param zone the rule for the server's clock
   */
  record Admitted(AccountNumber account, HistoryTotals held, ServerZone zone)
      implements Admission {}

  /** Nobody has added this account; nothing about it is stored. */
  record Unknown() implements Admission {}

  /** The source may not report about this account. */
  record Refused(Reason reason, String detail) implements Admission {}

  /** Why a source may not report about an account. */
  enum Reason {
    /** A simulator claims a real account, or the other way round. */
    SOURCE_CHANGED,
    /** The account is kept in another currency. */
    CURRENCY_CHANGED,
    /** The account is kept on another version of MetaTrader. */
    PLATFORM_CHANGED,
    /** Another source reports about it already. */
    HELD_BY_ANOTHER,
    /** It was archived. */
    ARCHIVED
  }
}
