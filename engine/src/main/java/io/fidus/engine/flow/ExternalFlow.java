package io.fidus.engine.flow;

/** For whom a flow is external, so that a time-weighted return takes it out. */
public enum ExternalFlow {
  /** It is part of the return. */
  NEVER,
  /** It is external to the account, while the money stays within the fund. */
  FOR_ACCOUNT,
  /** It is external to the account and to the fund. */
  FOR_ACCOUNT_AND_FUND
}
