package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.EventStreams;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveChanges;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.deals.AccountBook;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts as they change. */
@RestController
@ConditionalOnWebApplication
class AccountStreamRoutes {
  /** More than fit on any screen. */
  private static final int MOST_ACCOUNTS = 500;

  private final EventStreams streams;
  private final AccountFeed.Sources sources;

  AccountStreamRoutes(
      EventStreams streams,
      AccountsReadModel accounts,
      AccountBook book,
      LiveChanges changes,
      InstantSource clock) {
    this.streams = streams;
    this.sources = new AccountFeed.Sources(accounts, book, changes, clock);
  }

  /**
   * Follows accounts as they change, as server-sent events: {@code accounts} with their rows,
   * {@code changed} with what else of an account has changed, {@code positions} of the one looked
   * at closely, {@code heartbeat} every ten seconds and {@code reload} when everything must be
   * asked for again. It ends when the access token expires.
   *
   * @param ids the accounts in sight, up to 500
   * @param detail the account that is looked at closely
   */
  @GetMapping(path = "/api/accounts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(Permission.ACCOUNTS_READ)
  void stream(
      @RequestParam Optional<List<String>> ids,
      @RequestParam Optional<String> detail,
      HttpServletResponse response) {
    Set<AccountNumber> followed = new LinkedHashSet<>();
    ids.orElse(List.of()).forEach(id -> followed.add(number(id)));
    Optional<AccountNumber> close = detail.map(AccountStreamRoutes::number);
    close.ifPresent(followed::add);
    if (followed.size() > MOST_ACCOUNTS) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'ids' may name up to %d accounts.".formatted(MOST_ACCOUNTS));
    }
    streams.serve(response, new AccountFeed(followed, close, sources));
  }

  private static AccountNumber number(String id) {
    return Accounts.number(id)
        .orElseThrow(
            () ->
                new Refusal(
                    CommonProblem.BAD_PARAMETER, "'" + id + "' is not the id of an account."));
  }
}
