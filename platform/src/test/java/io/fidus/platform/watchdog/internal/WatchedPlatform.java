package io.fidus.platform.watchdog.internal;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.engine.watchdog.Phase;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.FidusPlatform;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.AccountRole;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A platform on a clock that only moves when it is told, with a bridge that can be broken and
 * terminals that report each second until a simulator's control, spoken to over HTTP, stops them.
 */
final class WatchedPlatform implements AutoCloseable {
  static final String BRIDGE = "BRIDGE:bridge";
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final int SETTLED_SECONDS = 31;
  private static final int MOST_SECONDS = 900;

  private final MovableClock clock;
  private final HttpServer simulator;
  private final List<String> simulatorOrders = new CopyOnWriteArrayList<>();
  private final List<Terminal> terminals = new CopyOnWriteArrayList<>();
  private final RunningPlatform platform;

  /** A bridge that beats and answers unless it is broken, and is mended by a restart. */
  static final class Bridge implements GatewayWatch {
    private final MovableClock clock;
    private final GatewayId id = new GatewayId("bridge");
    final List<Command> commands = new CopyOnWriteArrayList<>();
    volatile Consumer<AccountIdentity> restart = account -> {};
    volatile boolean broken;
    volatile boolean mendable = true;
    volatile boolean hears = true;
    private volatile Optional<Instant> last = Optional.empty();

    Bridge(MovableClock clock) {
      this.clock = clock;
    }

    @Override
    public List<WatchedGateway> gateways() {
      if (!broken) {
        last = Optional.of(clock.instant());
      }
      return List.of(
          new WatchedGateway(id, "Harbour bridge", GatewayKind.BRIDGE, true, last, true));
    }

    @Override
    public Answer probe(GatewayId gateway) {
      return new Answer(!broken, broken ? "connection refused" : "HTTP 200");
    }

    @Override
    public Answer command(
        GatewayId gateway, Command command, Optional<AccountIdentity> account, String reason) {
      commands.add(command);
      if (!hears) {
        return new Answer(false, "connection refused");
      }
      if (command == Command.RESTART_BRIDGE && mendable) {
        broken = false;
      }
      if (command == Command.RESTART_TERMINAL) {
        account.ifPresent(restart);
      }
      return new Answer(true, "HTTP 202");
    }

    @Override
    public Answer reconnect(GatewayId gateway) {
      return new Answer(false, "no");
    }
  }

  /** A terminal with its account. */
  static final class Terminal {
    private final AccountIdentity account;
    private final AccountNumber number;
    private final Reporter reporter;
    private final Source source;
    private volatile boolean frozen;

    private Terminal(
        AccountIdentity account, AccountNumber number, Reporter reporter, Source source) {
      this.account = account;
      this.number = number;
      this.reporter = reporter;
      this.source = source;
    }

    String part() {
      return "TERMINAL:" + number;
    }

    AccountIdentity account() {
      return account;
    }

    /** Lets it report nothing any more, or report again. */
    void stop(boolean stopped) {
      frozen = stopped;
    }

    private void report(Instant at) {
      if (!frozen) {
        Money amount = Money.of(new BigDecimal("1000.00"), USD);
        reporter.observed(
            new AccountObservation(
                account,
                USD,
                Known.of(amount),
                Known.of(Money.zero(USD)),
                Known.of(Money.zero(USD)),
                Known.of(amount),
                Known.of(Money.zero(USD)),
                Known.of(amount),
                new Provenance(source, at, at)),
            true,
            Optional.empty());
      }
    }
  }

  WatchedPlatform(Path data, MovableClock clock, Bridge bridge, String... settings) {
    this.clock = clock;
    try {
      simulator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    simulator.createContext("/", this::control);
    bridge.restart =
        account ->
            terminals.stream()
                .filter(one -> one.account.equals(account))
                .forEach(one -> one.frozen = false);
    simulator.start();
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "fakeBridge",
                    GatewayWatch.class,
                    () -> bridge,
                    definition -> definition.setPrimary(true)));
    List<String> all = new ArrayList<>(List.of(settings));
    if (all.stream().noneMatch(one -> one.startsWith("--fidus.watchdog.mode="))) {
      all.add("--fidus.watchdog.mode=HEAL");
    }
    if (all.stream().noneMatch(one -> one.startsWith("--fidus.watchdog.simulator-port="))) {
      all.add("--fidus.watchdog.simulator-port=" + simulator.getAddress().getPort());
    }
    platform = RunningPlatform.start(application, data, all.toArray(String[]::new));
  }

  RunningPlatform running() {
    return platform;
  }

  List<String> simulatorOrders() {
    return simulatorOrders;
  }

  private WatchdogRunner runner() {
    return platform.context().getBean(WatchdogRunner.class);
  }

  /** Waits until everything is watched, and lets the time pass in which nothing is judged. */
  WatchedPlatform settle() {
    int parts = terminals.isEmpty() ? 1 : 2 + terminals.size();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              pass(terminals.isEmpty() ? 0 : 1);
              runner().wake();
              return runner().status().size() == parts;
            });
    return pass(SETTLED_SECONDS);
  }

  /** Lets time pass in which nobody watches; then every terminal that is not stopped reports. */
  void advance(Duration time) {
    clock.advance(time);
    terminals.forEach(terminal -> terminal.report(clock.instant()));
  }

  /** Lets time pass, a second for each look, slowly enough that the node keeps its lease. */
  WatchedPlatform pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      Instant before = runner().lookedAt();
      clock.advance(Duration.ofSeconds(1));
      terminals.forEach(terminal -> terminal.report(clock.instant()));
      runner().wake();
      await().pollInterval(Duration.ofMillis(5)).until(() -> runner().lookedAt().isAfter(before));
    }
    return this;
  }

  /** Lets a minute pass in steps that are as long as the node keeps its lease by and beats last. */
  WatchedPlatform passMinute() {
    for (int step = 0; step < 15; step++) {
      Instant before = runner().lookedAt();
      advance(Duration.ofSeconds(4));
      runner().wake();
      await().pollInterval(Duration.ofMillis(5)).until(() -> runner().lookedAt().isAfter(before));
    }
    return this;
  }

  Phase phase(String part) {
    return runner().status().stream()
        .filter(one -> one.item().subject().toString().equals(part))
        .findFirst()
        .orElseThrow()
        .state()
        .phase();
  }

  /**
   * Lets time pass until a part is in a phase; healers get a moment of real time in each second.
   */
  WatchedPlatform passUntil(String part, Phase phase) {
    for (int second = 0; phase(part) != phase; second++) {
      if (second > MOST_SECONDS) {
        throw new AssertionError(part + " stays " + phase(part));
      }
      pass(1);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  /** A terminal behind the bridge that reports from now on. */
  Terminal terminal(long login, boolean simulated) {
    AccountIdentity account = new AccountIdentity("Example-Demo", login);
    Instant now = clock.instant();
    AccountNumber number =
        platform.context().getBean(TradingAccounts.class).open(account, Platform.MT5, USD);
    platform
        .context()
        .getBean(Assignments.class)
        .begin(
            number,
            new Assignment(
                AccountRole.CLIENT_CAPITAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new GatewayId("bridge")),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                "test",
                "test",
                now));
    platform.context().getBean(Assignments.class).reload(number);
    Reporter reporter =
        platform
            .context()
            .getBean(Intake.class)
            .open(new GatewayId("bridge"), Duration.ofSeconds(5));
    Admission admission =
        reporter.claim(
            new AccountClaim(
                account,
                Platform.MT5,
                USD,
                Optional.empty(),
                Optional.of(100),
                TradeMode.DEMO,
                MarginMode.HEDGING,
                simulated,
                Optional.empty(),
                now));
    if (!(admission instanceof Admission.Admitted)) {
      throw new IllegalStateException(admission.toString());
    }
    Terminal terminal =
        new Terminal(account, number, reporter, simulated ? Source.SIMULATED : Source.LIVE);
    terminals.add(terminal);
    return terminal;
  }

  /** What the simulator would do: a fault stops the terminal, a restart lets it go on. */
  private void control(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      simulatorOrders.add(exchange.getRequestURI().getPath() + " " + body);
      boolean broken = exchange.getRequestURI().getPath().equals("/faults");
      terminals.stream()
          .filter(one -> body.contains(Long.toString(one.account.login())))
          .forEach(one -> one.frozen = broken);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    simulator.stop(0);
    terminals.forEach(terminal -> terminal.reporter.close());
    platform.close();
  }
}
