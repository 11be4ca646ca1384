package io.fidus.platform.trading;

/**
 * What is known about an account has changed: deals, orders, or what a statement says about it.
 *
 * @param accountNumber the account, as in {@link AccountNumber}
 * @param importId the import that changed it
 * @param historyVersion grows with every change of the account's history; figures computed for an
 *     earlier version are out of date
 * @param dealsAdded how many deals are new
 */
public record DealsImported(
    long accountNumber, String importId, long historyVersion, long dealsAdded) {}
