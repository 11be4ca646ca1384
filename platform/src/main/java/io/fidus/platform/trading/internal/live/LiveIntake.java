package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountDescribed;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.EquityStore;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.ReportedHistory;
import io.fidus.platform.trading.internal.storage.ReportedProfile;
import io.fidus.platform.trading.internal.storage.StoredLiveState;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Admits sources and opens accounts. */
public final class LiveIntake implements Intake, TradingAccounts {

  private final TradingStore store;
  private final ServerClocks clocks;
  private final LiveAccounts accounts;
  private final Surroundings around;
  private final LiveStore live;
  private final EquityStore equity;
  private final Persister persister;
  private final InstantSource clock;
  private final Consumer<Collection<Long>> shown;
  private final Predicate<AccountNumber> archived;

  /**
   * @param shown told the numbers of accounts that were opened or are told differently
   * @param archived whether the house is done with an account
   */
  public LiveIntake(
      TradingStore store,
      ServerClocks clocks,
      LiveAccounts accounts,
      LiveStore live,
      EquityStore equity,
      ChangeSignal changes,
      Persister persister,
      IntakeMeter meter,
      InstantSource clock,
      Consumer<Collection<Long>> shown,
      Predicate<AccountNumber> archived) {
    this.store = store;
    this.clocks = clocks;
    this.accounts = accounts;
    this.live = live;
    this.equity = equity;
    around = new Surroundings(changes, new MarketPulse(), meter, clock);
    this.persister = persister;
    this.clock = clock;
    this.shown = shown;
    this.archived = archived;
  }

  @Override
  public Reporter open(GatewayId gateway, Duration silence) {
    return new LiveReporter(gateway, silence, this, accounts, persister);
  }

  @Override
  public AccountNumber open(AccountIdentity account, Platform platform, CurrencyUnit currency) {
    long number = store.transaction(() -> openOnce(account, platform, currency).number());
    shown.accept(List.of(number));
    AccountNumber opened = new AccountNumber(number);
    around.changes().changed(opened, AccountAspect.ACCOUNT);
    return opened;
  }

  @Override
  public Optional<AccountNumber> find(AccountIdentity account) {
    return known(account).map(found -> found.document().accountNumber());
  }

  @Override
  public Optional<TradingAccount> account(AccountNumber number) {
    return store
        .account(number.value())
        .map(Versioned::document)
        .map(
            found ->
                new TradingAccount(
                    number, found.identity(), found.platform(), found.currencyUnit()));
  }

  @Override
  public Optional<LiveState> live(AccountNumber account) {
    return accounts.state(account);
  }

  /** What is stored about an account that is claimed; it is empty of one nobody has added. */
  private record Found(
      AccountClaim claim, Optional<AccountDocument> account, ServerZone zone, HistoryTotals held) {}

  /** A claim with its answer. */
  private record Answered(Found found, Admission answer) {
    boolean admitted() {
      return answer instanceof Admission.Admitted;
    }
  }

  /** One transaction to read what is known, one to keep what is told. */
  List<Admission> claim(LiveReporter reporter, List<AccountClaim> claims) {
    List<Answered> answered =
        store.transaction(() -> claims.stream().map(this::found).toList()).stream()
            .map(found -> new Answered(found, judged(reporter, found)))
            .toList();
    List<AccountClaim> admitted =
        answered.stream().filter(Answered::admitted).map(one -> one.found().claim()).toList();
    if (!admitted.isEmpty()) {
      shown.accept(store.transaction(() -> told(admitted, reporter)));
    }
    Map<String, ServerZone> zones = new HashMap<>();
    return answered.stream().map(one -> inZone(one, zones)).toList();
  }

  /** The zone that is in force after all claims have proposed theirs. */
  private Admission inZone(Answered answered, Map<String, ServerZone> zones) {
    if (answered.answer() instanceof Admission.Admitted(var number, var held, var _)) {
      String server = answered.found().claim().account().server();
      ServerZone zone = zones.computeIfAbsent(server, known -> clocks.of(known).zone());
      accounts.find(answered.found().claim().account()).ifPresent(cell -> cell.follow(zone));
      return new Admission.Admitted(number, held, zone);
    }
    return answered.answer();
  }

  /** Inside a transaction. */
  private Found found(AccountClaim claim) {
    Optional<AccountDocument> account = known(claim.account()).map(Versioned::document);
    return new Found(
        claim,
        account,
        clocks.of(claim.account().server()).zone(),
        account
            .map(one -> history(one.number()).totals(one.currencyUnit()))
            .orElseGet(() -> HistoryTotals.none(claim.currency())));
  }

  private Admission judged(LiveReporter reporter, Found found) {
    if (found.account().isEmpty()) {
      return new Admission.Unknown();
    }
    AccountDocument account = found.account().get();
    if (archived.test(account.accountNumber())) {
      return new Admission.Refused(
          Admission.Reason.ARCHIVED, "The house is done with this account");
    }
    Optional<Admission.Refused> refusal = refusal(account, found.claim());
    if (refusal.isPresent()) {
      sourceChanged(account, refusal.get());
      return refusal.get();
    }
    LiveAccount cell =
        accounts.findOrAdd(
            account.accountNumber(), () -> cell(account, reporter.gateway(), found.zone()));
    if (cell.isForeign()) {
      resume(cell);
    }
    return cell.take(reporter, found.held(), found.zone())
        ? new Admission.Admitted(account.accountNumber(), found.held(), found.zone())
        : new Admission.Refused(
            Admission.Reason.HELD_BY_ANOTHER,
            "Gateway " + cell.state().gateway() + " reports about it already");
  }

  /** Makes the cells of all accounts that a source has ever reported about, as they were saved. */
  public void load() {
    store
        .allAccounts()
        .filter(account -> account.reported().isPresent())
        .forEach(
            account -> {
              GatewayId gateway = new GatewayId(account.reported().get().gateway());
              LiveAccount cell = cell(account, gateway);
              resume(cell);
              live.lastState(account.number())
                  .ifPresent(
                      row ->
                          cell.restore(
                              SavedStates.state(row, account.identity(), account.currencyUnit()),
                              SavedStates.counted(row, account.currencyUnit()),
                              lag(row)));
            });
  }

  /** An account that was saved just now is another node's, where there may be others. */
  private Duration lag(StoredLiveState row) {
    boolean recent =
        row.savedAt().plus(Persister.SAVED_EVERY.multipliedBy(2)).isAfter(clock.instant());
    return recent && store.store().isShared() ? Persister.SAVED_EVERY : Duration.ZERO;
  }

  /** The cell of an account, made when another node has opened the account. */
  Optional<LiveAccount> cell(long number) {
    return accounts
        .find(new AccountNumber(number))
        .or(
            () ->
                store
                    .account(number)
                    .map(Versioned::document)
                    .flatMap(
                        account ->
                            account
                                .reported()
                                .map(told -> new GatewayId(told.gateway()))
                                .map(gateway -> cell(account, gateway))));
  }

  private ReportedHistory history(long account) {
    return store
        .histories()
        .get(Long.toString(account))
        .map(Versioned::document)
        .orElseGet(() -> ReportedHistory.none(account));
  }

  /** It is shown as a break until a source of the right kind claims the account. */
  private void sourceChanged(AccountDocument account, Admission.Refused refused) {
    store
        .store()
        .execute(
            () -> {
              if (openSourceBreaks(account.number()).isEmpty()) {
                live.breaks()
                    .insert(
                        BreakDocument.opened(
                            account.number(),
                            BreakKind.SOURCE_CHANGED,
                            refused.reason().name(),
                            refused.detail(),
                            Optional.empty(),
                            clock.instant()));
              }
            });
    around.changes().changed(account.accountNumber(), AccountAspect.BREAKS);
  }

  private List<Versioned<BreakDocument>> openSourceBreaks(long account) {
    return live.openBreaks(account).stream()
        .filter(open -> open.document().kind() == BreakKind.SOURCE_CHANGED)
        .toList();
  }

  private void resume(LiveAccount cell) {
    long number = cell.number().value();
    cell.resume(equity.minutesSinceHours(number), equity.samplesSinceMinutes(number));
  }

  private LiveAccount cell(AccountDocument account, GatewayId gateway) {
    return accounts.findOrAdd(
        account.accountNumber(), () -> cell(account, gateway, clocks.of(account).zone()));
  }

  private LiveAccount cell(AccountDocument account, GatewayId gateway, ServerZone zone) {
    return new LiveAccount(
        account.accountNumber(), account.identity(), account.currencyUnit(), gateway, zone, around);
  }

  private static Optional<Admission.Refused> refusal(AccountDocument account, AccountClaim claim) {
    if (!account.currencyUnit().equals(claim.currency())) {
      return refused(
          Admission.Reason.CURRENCY_CHANGED,
          "It is kept in %s, the source says %s"
              .formatted(account.currencyUnit(), claim.currency()));
    }
    if (account.platform() != claim.platform()) {
      return refused(
          Admission.Reason.PLATFORM_CHANGED,
          "It is kept on %s, the source says %s".formatted(account.platform(), claim.platform()));
    }
    boolean wasSimulated =
        account.reported().map(told -> told.source() == Source.SIMULATED).orElse(false);
    boolean isSettled = account.reported().isPresent() || account.asOf().isPresent();
    if (isSettled && wasSimulated != claim.simulated()) {
      return refused(
          Admission.Reason.SOURCE_CHANGED,
          claim.simulated()
              ? "It is a real account, and a simulator claims it"
              : "It is a simulated account, and a real terminal claims it");
    }
    return Optional.empty();
  }

  private static Optional<Admission.Refused> refused(Admission.Reason reason, String detail) {
    return Optional.of(new Admission.Refused(reason, detail));
  }

  /** Keeps what the source says; returns the accounts of which it was new. */
  private Set<Long> told(List<AccountClaim> claims, LiveReporter reporter) {
    Set<Long> news = new LinkedHashSet<>();
    for (AccountClaim claim : claims) {
      told(claim, reporter).ifPresent(news::add);
    }
    return news;
  }

  /** Keeps what the source says about the account and the server's clock. */
  private Optional<Long> told(AccountClaim claim, LiveReporter reporter) {
    Versioned<AccountDocument> read = known(claim.account()).orElseThrow();
    AccountDocument told =
        read.document().with(ReportedProfile.of(claim, reporter.gateway().value()));
    boolean news = !told.equals(read.document());
    if (news) {
      store.accounts().replace(read, told);
      described(told);
    }
    openSourceBreaks(told.number())
        .forEach(open -> live.breaks().replace(open, open.document().closed(clock.instant())));
    claim.zoneProposal().ifPresent(zone -> clocks.propose(claim.account().server(), zone));
    return news ? Optional.of(told.number()) : Optional.empty();
  }

  private AccountDocument openOnce(
      AccountIdentity account, Platform platform, CurrencyUnit currency) {
    Optional<Versioned<AccountDocument>> known = known(account);
    if (known.isPresent()) {
      return known.get().document();
    }
    AccountDocument opened = store.nextAccount(account, platform, currency);
    store.accounts().insert(opened);
    described(opened);
    return opened;
  }

  private void described(AccountDocument account) {
    store.store().publish(new AccountDescribed(account.number()), Long.toString(account.number()));
  }

  private Optional<Versioned<AccountDocument>> known(AccountIdentity account) {
    return store.account(AccountDocument.serverKey(account.server()), account.login());
  }
}
