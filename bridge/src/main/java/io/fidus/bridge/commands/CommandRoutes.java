package io.fidus.bridge.commands;

import io.fidus.bridge.http.Refusal;
import io.fidus.bridge.keys.ApiKeys;
import io.fidus.bridge.keys.KeyFilter;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.bridge.terminals.Credential;
import io.fidus.bridge.terminals.Supervisor;
import io.fidus.engine.facts.AccountIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Commands; that one was accepted does not say that it helped. */
@RestController
class CommandRoutes {
  /** The exit code that says to whoever runs the bridge: start it again. */
  static final int START_AGAIN = 75;

  private static final int LONGEST_REASON = 500;
  private static final Duration TIME_TO_ANSWER = Duration.ofMillis(300);

  /**
   * A command.
   *
   * @param account the account whose terminal is meant; none for the bridge as a whole
   * @param reason why, for the audit log
   * @param credential logs the account in when its terminal is restarted; it may be left out
   */
  record Order(
      Command command,
      Optional<AccountIdentity> account,
      String reason,
      Optional<Credential> credential) {}

  /** It was accepted and is under way. */
  record Accepted(String status, Instant at) {}

  private record Entry(
      Instant at,
      String key,
      Command command,
      Optional<AccountIdentity> account,
      String reason,
      boolean accepted) {}

  private final AccountDesk desk;
  private final Supervisor supervisor;
  private final JsonMapper mapper;
  private final AuditLog audit;
  private final Hold hold;
  private final InstantSource clock;
  private final ConfigurableApplicationContext context;

  CommandRoutes(
      AccountDesk desk,
      Supervisor supervisor,
      JsonMapper mapper,
      AuditLog audit,
      Hold hold,
      InstantSource clock,
      ConfigurableApplicationContext context) {
    this.desk = desk;
    this.supervisor = supervisor;
    this.mapper = mapper;
    this.audit = audit;
    this.hold = hold;
    this.clock = clock;
    this.context = context;
  }

  @PostMapping("/api/mt5/commands")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted command(
      @RequestBody ObjectNode body,
      @RequestAttribute(KeyFilter.HOLDER) ApiKeys.Holder holder,
      HttpServletRequest request) {
    Order order = order(body);
    check(order, request);
    Optional<Hold.Entry> held = order.command() == Command.RESYNC ? Optional.empty() : hold.now();
    boolean possible = held.isEmpty() && isPossible(order);
    Instant now = clock.instant();
    audit.append(
        new Entry(now, holder.id(), order.command(), order.account(), order.reason(), possible));
    held.ifPresent(
        by -> {
          throw new Refusal(Refusal.Kind.HELD, by.by() + " holds the bridge: " + by.reason());
        });
    if (!possible) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          order.command() == Command.RESTART_TERMINAL
              ? "No terminal of " + order.account().orElseThrow() + " is listed in terminals.json."
              : "No terminal of " + order.account().orElseThrow() + " is connected.");
    }
    switch (order.command()) {
      case RESYNC -> onTerminal(order, desk::resync);
      case RECONNECT -> onTerminal(order, desk::reconnect);
      case RESTART_TERMINAL -> restartTerminal(order);
      case RESTART_BRIDGE -> Thread.ofPlatform().daemon(false).name("restart").start(this::restart);
    }
    return new Accepted("accepted", now);
  }

  /** What of a wrong body was refused is not repeated to anybody: it may hold the credential. */
  private Order order(ObjectNode body) {
    if (!body.has("credential")) {
      body.putNull("credential");
    }
    try {
      return mapper.treeToValue(body, Order.class);
    } catch (JacksonException e) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE,
          "A command has command, account (server and login, or null), reason and credential"
              + " (one line of 1 to 256 characters, null, or left out).");
    }
  }

  private static void check(Order order, HttpServletRequest request) {
    if (order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "A reason has 1 to " + LONGEST_REASON + " characters.");
    }
    if ((order.command() == Command.RESTART_BRIDGE) == order.account().isPresent()) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "A command names an account, unless it is for the bridge.");
    }
    if (order.credential().isEmpty()) {
      return;
    }
    if (order.command() != Command.RESTART_TERMINAL) {
      throw new Refusal(Refusal.Kind.NOT_READABLE, "Only restart-terminal takes a credential.");
    }
    if (!request.isSecure() && !isOwnMachine(request.getRemoteAddr())) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE,
          "A credential is taken over TLS, or from this machine, and not otherwise.");
    }
  }

  private static boolean isOwnMachine(String address) {
    return InetAddress.ofLiteral(address).isLoopbackAddress();
  }

  private boolean isPossible(Order order) {
    return order
        .account()
        .map(
            account ->
                switch (order.command()) {
                  case RESYNC, RECONNECT -> isConnected(account);
                  case RESTART_TERMINAL -> supervisor.isListed(account) || isSimulated(account);
                  case RESTART_BRIDGE -> true;
                })
        .orElse(true);
  }

  private boolean isConnected(AccountIdentity account) {
    return desk.accounts().stream()
        .anyMatch(one -> one.connected() && one.claim().account().equals(account));
  }

  private boolean isSimulated(AccountIdentity account) {
    return desk.accounts().stream()
        .anyMatch(one -> one.claim().simulated() && one.claim().account().equals(account));
  }

  private void restartTerminal(Order order) {
    AccountIdentity account = order.account().orElseThrow();
    switch (supervisor.restart(account, isSimulated(account), order.credential())) {
      case UNDER_WAY -> {}
      case NOT_LISTED ->
          throw new Refusal(
              Refusal.Kind.CONFLICT, "The simulator does not restart the terminal of " + account);
      case ALREADY_UNDER_WAY ->
          throw new Refusal(
              Refusal.Kind.CONFLICT, "The terminal of " + account + " is being started already.");
    }
  }

  private static void onTerminal(Order order, Predicate<AccountIdentity> action) {
    if (!order.account().map(action::test).orElse(false)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "The terminal has just disconnected.");
    }
  }

  private void restart() {
    try {
      Thread.sleep(TIME_TO_ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(SpringApplication.exit(context, () -> START_AGAIN));
  }
}
