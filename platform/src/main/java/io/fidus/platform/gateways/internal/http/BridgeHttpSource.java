package io.fidus.platform.gateways.internal.http;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.session.FactReader;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.DealList;
import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.Look;
import io.fidus.platform.gateways.internal.pull.PullSource;
import io.fidus.platform.gateways.internal.pull.Reading;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceHttp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tools.jackson.databind.JsonNode;

/** An HTTP bridge in the manner of FIDUS, of whichever generation. */
public final class BridgeHttpSource implements PullSource {
  private static final int[] LIMITS = {100, 1_000, 10_000};

  private final URI base;
  private final SourceHttp http;
  private final Optional<Generation> pinned;
  private final InstantSource clock;
  private volatile Generation generation = Generation.FIDUS;
  private volatile TerminalWord terminal = TerminalWord.SILENT;
  private volatile Map<Long, List<BridgeAccount>> summary = Map.of();

  /**
   * @param base where the bridge answers, without a path
   * @param pinned the generation to read it as; empty to find it out
   */
  public BridgeHttpSource(
      URI base, SourceHttp http, Optional<Generation> pinned, InstantSource clock) {
    this.base = base;
    this.http = http;
    this.pinned = pinned;
    this.clock = clock;
  }

  @Override
  public Look look() throws SourceFailure {
    FutureTask<JsonNode> summed = new FutureTask<>(() -> http.get(at("/api/mt5/accounts/summary")));
    Thread.startVirtualThread(summed);
    Fields health = Fields.of(http.get(at("/api/mt5/bridge/health")), "health");
    generation = pinned.isPresent() ? pinned.get() : Generation.of(health);
    terminal = TerminalWord.of(generation, health);
    List<BridgeAccount> accounts = AccountReader.summary(generation, result(summed));
    Map<Long, List<BridgeAccount>> byLogin = new ConcurrentHashMap<>();
    accounts.forEach(
        account -> byLogin.computeIfAbsent(account.login(), _ -> new ArrayList<>()).add(account));
    summary = byLogin;
    return new Look(
        generation.key(), accounts.stream().map(this::found).toList(), terminal.trouble());
  }

  private static JsonNode result(FutureTask<JsonNode> question) throws SourceFailure {
    try {
      return question.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SourceFailure failure
          ? failure
          : new SourceFailure(SourceFailure.Kind.UNREACHABLE, "The bridge could not be asked.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFailure(SourceFailure.Kind.UNREACHABLE, "The question was given up.");
    }
  }

  @Override
  public Reading read(Asked account) throws SourceFailure {
    AccountIdentity identity = account.identity();
    Optional<BridgeAccount> named =
        summary.getOrDefault(identity.login(), List.of()).stream()
            .filter(one -> one.server().map(identity.server()::equalsIgnoreCase).orElse(true))
            .findFirst();
    BridgeAccount told =
        switch (generation) {
          case V1, FIDUS ->
              named.orElseThrow(
                  () ->
                      new SourceFailure(
                          SourceFailure.Kind.NOT_FOUND,
                          "The bridge does not name the login " + identity.login() + "."));
          case V3, V4 -> info(identity);
        };
    return reading(account, told);
  }

  @Override
  public DealList deals(Asked account, ServerZone zone, long known) throws SourceFailure {
    AccountIdentity identity = account.identity();
    if (generation == Generation.V3 && !info(identity).live()) {
      return DealList.notYet();
    }
    TradeReader.Trades trades = trades(account, known == 0 ? LIMITS.length - 1 : 0);
    for (int i = 1; i < LIMITS.length && known != 0 && isShort(trades, known, i - 1); i++) {
      trades = trades(account, i);
    }
    if (generation == Generation.V3 && !info(identity).live()) {
      return DealList.notYet();
    }
    FactReader reader = new FactReader(identity, account.currency(), zone);
    List<Deal> deals = new ArrayList<>();
    for (DealRow row : trades.rows()) {
      deals.add(deal(reader, row));
    }
    boolean served = !deals.isEmpty() || trades.available().isPresent();
    return new DealList(deals, trades.complete() && served, true);
  }

  /** Whether a list was cut off before a deal that is held. */
  private static boolean isShort(TradeReader.Trades trades, long known, int limit) {
    return !trades.complete()
        && trades.rows().size() >= LIMITS[limit]
        && trades.rows().stream().noneMatch(row -> row.ticket() == known);
  }

  private TradeReader.Trades trades(Asked account, int limit) throws SourceFailure {
    String path =
        "/api/mt5/account/%d/trades?limit=%d".formatted(account.identity().login(), LIMITS[limit]);
    String server =
        generation == Generation.FIDUS
            ? "&server=" + URLEncoder.encode(account.identity().server(), StandardCharsets.UTF_8)
            : "";
    return TradeReader.trades(
        generation, http.get(at(path + server)), account.identity().login(), account.currency());
  }

  private BridgeAccount info(AccountIdentity identity) throws SourceFailure {
    return AccountReader.info(
        http.get(at("/api/mt5/account/" + identity.login() + "/info")), identity.login());
  }

  private static Deal deal(FactReader reader, DealRow row) throws SourceFailure {
    try {
      return reader.deal(row);
    } catch (ArithmeticException e) {
      throw new SourceFailure(
          SourceFailure.Kind.UNKNOWN_SHAPE,
          "Deal %d cannot be read: %s.".formatted(row.ticket(), e.getMessage()));
    }
  }

  private Reading reading(Asked account, BridgeAccount told) {
    Instant now = clock.instant();
    Source source = told.simulated() ? Source.SIMULATED : Source.LIVE;
    Reading.Profile profile =
        new Reading.Profile(
            told.company(),
            told.currency(),
            told.leverage(),
            TradeMode.UNKNOWN,
            MarginMode.UNKNOWN,
            told.simulated(),
            Optional.empty());
    Optional<AccountObservation> figures =
        told.hasFigures()
            ? told.observedAt()
                .map(at -> observation(account, told, new Provenance(source, at, now)))
            : Optional.empty();
    return new Reading(
        profile,
        figures,
        told.tradeAllowed().or(terminal::tradeAllowed).orElse(true),
        connected(told).map(is -> state(account, told, is, new Provenance(source, now, now))),
        told.hasFigures() ? "" : "Account %s: %s.".formatted(account.identity(), told.without()));
  }

  private Optional<Boolean> connected(BridgeAccount told) {
    return generation == Generation.FIDUS ? terminal.connected(told.login()) : terminal.connected();
  }

  private TerminalState state(
      Asked account, BridgeAccount told, boolean connected, Provenance provenance) {
    return new TerminalState(
        account.identity(),
        connected,
        told.tradeAllowed().or(terminal::tradeAllowed).orElse(false),
        Optional.empty(),
        terminal.build(),
        told.company().orElse(""),
        provenance);
  }

  private static AccountObservation observation(
      Asked account, BridgeAccount told, Provenance provenance) {
    return new AccountObservation(
        account.identity(),
        told.currency()
            .filter(code -> !code.equals(account.currency().code()))
            .map(code -> new io.fidus.engine.money.CurrencyUnit(code, account.currency().digits()))
            .orElse(account.currency()),
        money(told.balance(), account),
        money(told.credit(), account),
        money(told.floating(), account),
        money(told.equity(), account),
        money(told.margin(), account),
        money(told.freeMargin(), account),
        provenance);
  }

  private static Known<Money> money(Optional<BigDecimal> amount, Asked account) {
    return amount
        .map(value -> Known.of(Money.of(value, account.currency(), RoundingMode.HALF_EVEN)))
        .orElseGet(() -> Known.unknown(Absence.NOT_PROVIDED));
  }

  private FoundAccount found(BridgeAccount told) {
    return new FoundAccount(
        new AccountIdentity(told.server().orElse(FoundAccount.UNNAMED_SERVER), told.login()),
        told.company(),
        told.currency(),
        TradeMode.UNKNOWN,
        told.simulated(),
        Platform.MT5,
        clock.instant());
  }

  private URI at(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }

  @Override
  public void close() {
    http.close();
  }
}
