package io.fidus.bridge.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.simulator.Fault;
import io.fidus.metatrader.simulator.SimulatedTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where faults are ordered, on this machine only: {@code GET /}, {@code GET /terminals}, {@code
 * POST /faults}, {@code POST /faults/clear}, {@code POST /restart}. It can do nothing to a real
 * terminal.
 */
final class Control implements AutoCloseable {
  private static final int LONGEST_BODY = 4_096;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Summary(
      boolean simulated, long seed, Instant start, Instant now, int terminals, long connected) {}

  private record Shown(String server, long login, boolean connected, List<Active> faults) {}

  private record Active(String fault, Instant begin, Optional<Instant> end) {}

  private record Target(long login, Optional<String> server) {}

  private record Done(String status, Instant at) {}

  private record Wrong(String detail) {}

  private final Hall hall;
  private final Beginning beginning;
  private final HttpServer server;

  Control(Hall hall, Beginning beginning, int port) {
    this.hall = hall;
    this.beginning = beginning;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new SimulatorFailure(
          "port %d is in use; free it, or choose another one with SIMULATOR_PORT.".formatted(port),
          e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::exchange);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      Object answer;
      try {
        answer = answer(exchange);
      } catch (IllegalArgumentException | JacksonException wrong) {
        status = 400;
        answer = new Wrong(String.valueOf(wrong.getMessage()));
      } catch (CompletionException refused) {
        status = 409;
        Throwable cause = refused.getCause();
        answer = new Wrong(String.valueOf(cause == null ? refused : cause.getMessage()));
      }
      byte[] body = JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Object answer(HttpExchange exchange) throws IOException {
    String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    return switch (route) {
      case "GET /" -> hall.ask(this::summary);
      case "GET /terminals" -> hall.ask(wires -> wires.stream().map(this::shown).toList());
      case "POST /faults" -> {
        FaultOrder order = body(exchange, FaultOrder.class);
        yield done(
            order.login(),
            order.server(),
            terminal -> terminal.inject(order.on(terminal.profile().identity(), hall.now())));
      }
      case "POST /faults/clear" -> remedied(exchange, SimulatedTerminal::clearFaults);
      case "POST /restart" -> remedied(exchange, SimulatedTerminal::restart);
      default -> throw new IllegalArgumentException("There is no " + route + ".");
    };
  }

  private Done remedied(HttpExchange exchange, Consumer<SimulatedTerminal> remedy)
      throws IOException {
    Target target = body(exchange, Target.class);
    return done(target.login(), target.server(), remedy);
  }

  private Done done(long login, Optional<String> server, Consumer<SimulatedTerminal> action) {
    return hall.ask(
        wires -> {
          action.accept(terminal(wires, login, server));
          return new Done("done", hall.now());
        });
  }

  private static SimulatedTerminal terminal(List<Wire> wires, long login, Optional<String> server) {
    List<SimulatedTerminal> found =
        wires.stream()
            .map(Wire::shown)
            .filter(one -> is(one.profile().identity(), login, server))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "No simulated terminal has the login " + login + "."
              : "Several servers have the login " + login + "; name one.");
    }
    return found.getFirst();
  }

  private static boolean is(AccountIdentity account, long login, Optional<String> server) {
    return account.login() == login && server.map(account.server()::equals).orElse(true);
  }

  private Summary summary(List<Wire> wires) {
    return new Summary(
        true,
        beginning.seed(),
        beginning.start(),
        hall.now(),
        wires.size(),
        wires.stream().filter(Wire::isLive).count());
  }

  private Shown shown(Wire wire) {
    AccountIdentity account = wire.shown().profile().identity();
    return new Shown(
        account.server(),
        account.login(),
        wire.isLive(),
        wire.shown().faults().stream()
            .filter(fault -> fault.end().isAfter(hall.now()))
            .map(Control::active)
            .toList());
  }

  private static Active active(Fault fault) {
    return new Active(
        FaultOrder.name(fault.effect()),
        fault.begin(),
        fault.end().equals(Instant.MAX) ? Optional.empty() : Optional.of(fault.end()));
  }

  /** A page of another origin cannot send this type of content without being asked first. */
  private static <T> T body(HttpExchange exchange, Class<T> type) throws IOException {
    String content = exchange.getRequestHeaders().getFirst("Content-Type");
    if (content == null || !content.startsWith("application/json")) {
      throw new IllegalArgumentException("The body must be application/json.");
    }
    try (InputStream in = exchange.getRequestBody()) {
      byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
      if (bytes.length > LONGEST_BODY) {
        throw new IllegalArgumentException("The body is too long.");
      }
      return JSON.readValue(bytes, type);
    }
  }
}
