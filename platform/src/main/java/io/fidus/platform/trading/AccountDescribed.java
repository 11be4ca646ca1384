package io.fidus.platform.trading;

/**
 * An account was opened, or its source describes it differently.
 *
 * @param accountNumber the account, as in {@link AccountNumber}
 */
public record AccountDescribed(long accountNumber) {}
