package io.fidus.bridge.contract;

import io.fidus.bridge.http.Refusal;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.bridge.link.AccountSnapshot;
import io.fidus.engine.facts.Deal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as they were last reported. */
@RestController
class AccountRoutes {
  private static final String USUAL_LIMIT = "100";
  private static final int HIGHEST_LIMIT = 20_000;

  private final AccountDesk desk;
  private final InstantSource clock;

  AccountRoutes(AccountDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping({"/api/mt5/accounts", "/api/mt5/accounts/summary"})
  Answers.Accounts accounts() {
    List<AccountView> accounts = desk.accounts().stream().map(AccountView::of).toList();
    return new Answers.Accounts(true, accounts, accounts.size(), clock.instant());
  }

  @GetMapping("/api/mt5/account/{id}/info")
  Answers.AccountInfo info(@PathVariable long id, @RequestParam Optional<String> server) {
    AccountSnapshot snapshot = snapshot(id, server);
    AccountView view = AccountView.of(snapshot);
    return new Answers.AccountInfo(
        id,
        view.name(),
        view,
        new Answers.HistoryView(
            snapshot.history().verified(),
            snapshot.deals().size(),
            snapshot.history().reported().map(totals -> totals.deals()),
            snapshot.history().committed().deals()),
        view.receivedAt());
  }

  @GetMapping("/api/mt5/account/{id}/balance")
  Answers.Balance balance(@PathVariable long id, @RequestParam Optional<String> server) {
    AccountView view = AccountView.of(snapshot(id, server));
    return new Answers.Balance(
        view.balance().isPresent(),
        id,
        view.balance(),
        view.equity(),
        view.currency(),
        view.source(),
        view.timestamp(),
        view.reason());
  }

  @GetMapping("/api/mt5/account/{id}/positions")
  Answers.Positions positions(@PathVariable long id, @RequestParam Optional<String> server) {
    AccountSnapshot snapshot = snapshot(id, server);
    Optional<List<PositionView>> positions =
        snapshot.positions().map(seen -> seen.positions().stream().map(PositionView::of).toList());
    return new Answers.Positions(
        positions.isPresent(),
        id,
        snapshot.claim().source(),
        positions.map(List::size),
        positions,
        snapshot.positions().map(seen -> seen.provenance().observedAt()),
        positions.isPresent() ? Optional.empty() : Optional.of("not reported since the start"));
  }

  /** The newest deals. */
  @GetMapping("/api/mt5/account/{id}/trades")
  Answers.Deals trades(
      @PathVariable long id,
      @RequestParam(defaultValue = USUAL_LIMIT) int limit,
      @RequestParam Optional<String> server) {
    if (limit < 1 || limit > HIGHEST_LIMIT) {
      throw new Refusal(Refusal.Kind.NOT_READABLE, "A limit is 1 to " + HIGHEST_LIMIT + ".");
    }
    AccountSnapshot snapshot = snapshot(id, server);
    List<Deal> all = snapshot.deals();
    return answer(snapshot, all.subList(Math.max(0, all.size() - limit), all.size()));
  }

  /** The deals from an instant on and before another one. */
  @GetMapping("/api/mt5/account/{id}/deals")
  Answers.Deals deals(
      @PathVariable long id,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> to,
      @RequestParam Optional<String> server) {
    Predicate<Deal> asked =
        deal ->
            from.map(first -> !deal.time().isBefore(first)).orElse(true)
                && to.map(end -> deal.time().isBefore(end)).orElse(true);
    AccountSnapshot snapshot = snapshot(id, server);
    return answer(snapshot, snapshot.deals().stream().filter(asked).toList());
  }

  private static Answers.Deals answer(AccountSnapshot snapshot, List<Deal> deals) {
    long reported = snapshot.history().reported().map(totals -> totals.deals()).orElse(-1L);
    boolean complete = snapshot.history().verified() && reported == snapshot.deals().size();
    return new Answers.Deals(
        true,
        snapshot.claim().account().login(),
        snapshot.claim().source(),
        deals.size(),
        snapshot.deals().size(),
        complete,
        complete
            ? Optional.empty()
            : Optional.of("only the deals that came since the bridge started are here"),
        deals.stream().map(DealView::of).toList());
  }

  private AccountSnapshot snapshot(long login, Optional<String> server) {
    List<AccountSnapshot> found =
        desk.accounts(login).stream()
            .filter(one -> server.map(one.claim().account().server()::equals).orElse(true))
            .toList();
    return switch (found.size()) {
      case 0 ->
          throw new Refusal(
              Refusal.Kind.UNKNOWN_ACCOUNT, "No terminal has reported account " + login + ".");
      case 1 -> found.getFirst();
      default ->
          throw new Refusal(
              Refusal.Kind.AMBIGUOUS_ACCOUNT, "Several servers have account " + login + ".");
    };
  }
}
