package io.fidus.bridge;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.AccountValues;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.link.session.TerminalDetails;
import io.fidus.metatrader.link.session.TerminalOutput;
import io.fidus.metatrader.link.session.TerminalSession;
import io.fidus.metatrader.link.session.TerminalSource;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A terminal that speaks the link over a socket, with an account that a test fills with deals. */
public final class TestTerminal implements TerminalSource, AutoCloseable {
  public static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  public static final ServerZone ZONE = ServerZone.parse("UTC+2");
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 10, 0);

  private final Clock clock = Clock.systemUTC();
  private final AccountIdentity account;
  private final IntSupplier port;
  private final SocketFactory sockets;
  private final List<Deal> deals = new CopyOnWriteArrayList<>();
  private final List<String> farewells = new CopyOnWriteArrayList<>();
  private final TerminalSession session;
  private volatile boolean running = true;
  private volatile boolean withPosition;
  private @Nullable Socket socket;

  /** Connects, and connects again, to the port of a bridge on this machine. */
  public TestTerminal(AccountIdentity account, LinkKey key, IntSupplier port) {
    this(account, key, port, SocketFactory.getDefault());
  }

  /** The same with sockets that may speak TLS. */
  public TestTerminal(
      AccountIdentity account, LinkKey key, IntSupplier port, SocketFactory sockets) {
    this.account = account;
    this.port = port;
    this.sockets = sockets;
    session =
        new TerminalSession(this, key, "test-" + UUID.randomUUID(), new Random(7), clock.instant());
    Thread.ofPlatform().daemon().name("terminal").start(this::run);
  }

  public AccountIdentity identity() {
    return account;
  }

  /** Adds deals of one dollar each, with these tickets. */
  public void trade(long first, long end) {
    LongConsumer add = ticket -> deals.add(deal(ticket));
    LongStream.range(first, end).forEach(add);
  }

  public void openPosition() {
    withPosition = true;
  }

  /** What the bridge said at each end. */
  public List<String> farewells() {
    return List.copyOf(farewells);
  }

  public List<Deal> deals() {
    return List.copyOf(deals);
  }

  @Override
  public void close() {
    running = false;
  }

  private void run() {
    byte[] buffer = new byte[16_384];
    while (running) {
      try {
        carry(session.tick(clock.instant()));
        Socket open = socket;
        if (open == null) {
          Thread.sleep(20);
        } else {
          int length = read(open, buffer);
          if (length < 0) {
            lost();
          } else if (length > 0) {
            carry(session.received(ByteBuffer.wrap(buffer, 0, length), clock.instant()));
          }
        }
      } catch (IOException broken) {
        lost();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    lost();
  }

  private void lost() {
    Socket open = socket;
    socket = null;
    try {
      if (open != null) {
        open.close();
      }
      carry(session.disconnected(clock.instant()));
    } catch (IOException e) {
      farewells.add(String.valueOf(e.getMessage()));
    }
  }

  private static int read(Socket open, byte[] buffer) throws IOException {
    try {
      return open.getInputStream().read(buffer);
    } catch (SocketTimeoutException nothingYet) {
      return 0;
    }
  }

  private void carry(List<TerminalOutput> outputs) throws IOException {
    for (TerminalOutput output : outputs) {
      switch (output) {
        case TerminalOutput.Connect _ -> connect();
        case TerminalOutput.Send send -> {
          byte[] line = session.line(send);
          Socket open = socket;
          if (open != null) {
            open.getOutputStream().write(line);
          }
        }
        case TerminalOutput.Disconnect(ByeReason reason, String detail) -> {
          farewells.add(reason.word() + ": " + detail);
          Socket open = socket;
          socket = null;
          if (open != null) {
            open.close();
          }
        }
      }
    }
  }

  private void connect() throws IOException {
    Socket open = sockets.createSocket(InetAddress.getLoopbackAddress(), port.getAsInt());
    if (open instanceof SSLSocket encrypted) {
      encrypted.startHandshake();
    }
    open.setSoTimeout(20);
    open.setTcpNoDelay(true);
    socket = open;
    carry(session.connected(clock.instant()));
  }

  private Deal deal(long ticket) {
    LocalDateTime time = START.plusSeconds(ticket);
    return new Deal(
        account,
        ticket,
        OptionalLong.of(ticket),
        OptionalLong.empty(),
        ZONE.toInstant(time),
        time,
        DealType.SELL,
        1,
        DealEntry.OUT,
        DealReason.EXPERT,
        Optional.of("EURUSD"),
        Lots.parse("0.1"),
        Optional.of(Price.parse("1.09120")),
        usd(-35),
        usd(-4),
        usd(0),
        usd(139),
        7,
        "\"quoted\" \\ \u00e1");
  }

  private static Money usd(long cents) {
    return new Money(cents, USD);
  }

  @Override
  public TerminalDetails details() {
    return new TerminalDetails(
        account, "Broker", USD, 100, TradeMode.DEMO, MarginMode.HEDGING, Platform.MT5, 4755, true);
  }

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public boolean tradeAllowed() {
    return true;
  }

  @Override
  public Optional<Duration> ping() {
    return Optional.of(Duration.ofMillis(31));
  }

  @Override
  public LocalDateTime serverTime() {
    return ZONE.wallClock(clock.instant());
  }

  @Override
  public Optional<Duration> gmtOffset() {
    return Optional.of(Duration.ofHours(2));
  }

  @Override
  public AccountValues account() {
    Money balance = history().sum();
    Money floating = usd(positions().size() * 100L);
    Money equity = balance.plus(floating);
    return new AccountValues(balance, usd(0), floating, equity, usd(0), equity, true);
  }

  @Override
  public List<Position> positions() {
    if (!withPosition) {
      return List.of();
    }
    return List.of(
        new Position(
            account,
            90_001,
            ZONE.toInstant(START),
            START,
            Direction.BUY,
            "EURUSD",
            Lots.parse("0.1"),
            Price.parse("1.09120"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Price.parse("1.09130")),
            usd(0),
            usd(100),
            0,
            ""));
  }

  @Override
  public List<Order> orders() {
    return List.of();
  }

  @Override
  public HistoryTotals history() {
    List<Deal> all = new ArrayList<>(deals);
    Money sum = Money.sum(all.stream().map(Deal::net).toList(), USD);
    return new HistoryTotals(all.isEmpty() ? 0 : all.getLast().ticket(), all.size(), sum);
  }

  @Override
  public List<Deal> dealsAfter(long ticket, int most) {
    return deals.stream().filter(deal -> deal.ticket() > ticket).limit(most).toList();
  }
}
