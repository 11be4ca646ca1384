package io.fidus.platform.trading.internal.web;

import io.fidus.platform.trading.internal.storage.AccountDocument;

/** Which account something is about. */
record AccountName(String id, String server, String login) {
  static AccountName of(AccountDocument account) {
    return new AccountName(
        account.accountNumber().toString(), account.server(), Long.toString(account.login()));
  }
}
