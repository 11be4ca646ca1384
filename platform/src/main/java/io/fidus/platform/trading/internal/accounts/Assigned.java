package io.fidus.platform.trading.internal.accounts;

import io.fidus.platform.catalog.Catalog;
import io.fidus.platform.catalog.Named;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Assignments;
import java.util.Optional;

/**
 * What an account is for today, with the names that people know.
 *
 * @param version to be named by whoever changes the assignment
 * @param archived whether the house is done with the account
 */
public record Assigned(
    Assignment assignment,
    Optional<Named> broker,
    Optional<Named> fund,
    Optional<Named> manager,
    long version,
    boolean archived) {

  /** Looks up what accounts are for. */
  @FunctionalInterface
  public interface Lookup {
    /** Nobody has said anything about any account. */
    Lookup NOTHING = _ -> Optional.empty();

    /** What holds today; empty for an account that nobody has ever assigned. */
    Optional<Assigned> of(AccountNumber account);

    /** Whether the house is done with the account. */
    default boolean isArchived(AccountNumber account) {
      return of(account).map(Assigned::archived).orElse(false);
    }

    /** The assignments of the house. */
    static Lookup in(Assignments assignments, Catalog catalog) {
      return account ->
          assignments
              .today(account)
              .map(
                  today ->
                      new Assigned(
                          today,
                          today.broker().flatMap(catalog::broker),
                          today.fund().flatMap(catalog::fund),
                          today.manager().flatMap(catalog::manager),
                          assignments.of(account).map(known -> known.version()).orElse(0L),
                          assignments.isArchived(account)));
    }
  }
}
