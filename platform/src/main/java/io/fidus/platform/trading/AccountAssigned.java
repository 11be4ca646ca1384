package io.fidus.platform.trading;

/**
 * An account was assigned or archived.
 *
 * @param accountNumber the account, as in {@link AccountNumber}
 */
public record AccountAssigned(long accountNumber) {}
