package io.fidus.bridge.commands;

import io.fidus.bridge.http.Refusal;
import io.fidus.bridge.keys.ApiKeys;
import io.fidus.bridge.keys.KeyFilter;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.engine.facts.AccountIdentity;
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
   */
  record Order(Command command, Optional<AccountIdentity> account, String reason) {}

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
  private final AuditLog audit;
  private final InstantSource clock;
  private final ConfigurableApplicationContext context;

  CommandRoutes(
      AccountDesk desk,
      AuditLog audit,
      InstantSource clock,
      ConfigurableApplicationContext context) {
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
    this.context = context;
  }

  @PostMapping("/api/mt5/commands")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted command(
      @RequestBody Order order, @RequestAttribute(KeyFilter.HOLDER) ApiKeys.Holder holder) {
    if (order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "A reason has 1 to " + LONGEST_REASON + " characters.");
    }
    if ((order.command() == Command.RESTART_BRIDGE) == order.account().isPresent()) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "A command names an account, unless it is for the bridge.");
    }
    boolean possible = order.account().map(this::isConnected).orElse(true);
    Instant now = clock.instant();
    audit.append(
        new Entry(now, holder.id(), order.command(), order.account(), order.reason(), possible));
    if (!possible) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "No terminal of " + order.account().orElseThrow() + " is connected.");
    }
    switch (order.command()) {
      case RESYNC -> onTerminal(order, desk::resync);
      case RECONNECT -> onTerminal(order, desk::reconnect);
      case RESTART_BRIDGE -> Thread.ofPlatform().daemon(false).name("restart").start(this::restart);
    }
    return new Accepted("accepted", now);
  }

  private boolean isConnected(AccountIdentity account) {
    return desk.accounts().stream()
        .anyMatch(one -> one.connected() && one.claim().account().equals(account));
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
