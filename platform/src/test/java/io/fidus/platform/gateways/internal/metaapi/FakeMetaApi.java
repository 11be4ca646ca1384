package io.fidus.platform.gateways.internal.metaapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server that speaks MetaApi's REST protocol for one account of 2,345 deals. */
final class FakeMetaApi implements AutoCloseable {
  static final String TOKEN = "token-of-the-fake-metaapi";
  static final int DEALS = 2_345;
  private static final int MOST = 1_000;

  private final HttpServer server;
  final List<String> asked = new CopyOnWriteArrayList<>();
  final Map<String, String> replaced = new ConcurrentHashMap<>();
  volatile boolean busy;
  volatile boolean synchronizing;

  FakeMetaApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestURI().toString());
    if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("auth-token"))) {
      send(exchange, 401, "{\"error\":\"UnauthorizedError\"}");
    } else if (busy) {
      send(
          exchange,
          429,
          "{\"id\":1,\"error\":\"TooManyRequestsError\",\"metadata\":{\"recommendedRetryTime\":\"%s\"}}"
              .formatted(RETRY));
    } else if (replaced.containsKey(path)) {
      send(exchange, 200, replaced.get(path));
    } else {
      known(exchange, path);
    }
    exchange.close();
  }

  /** Far ahead of every clock that a test has. */
  private static final String RETRY = "2999-01-01T00:00:00.000Z";

  private void known(HttpExchange exchange, String path) throws IOException {
    String account = "/users/current/accounts/abc1/";
    switch (path) {
      // The client's address is hostname, region and domain with dots between: this machine's own.
      case "/users/current/servers/mt-client-api" ->
          send(
              exchange,
              200,
              "{\"url\":\"\",\"hostname\":\"127\",\"domain\":\"0.1:%d\"}"
                  .formatted(server.getAddress().getPort()));
      case "/users/current/accounts" ->
          send(
              exchange,
              200,
              """
              [{"_id":"abc1","login":"30001","name":"One","server":"Pier-Live","region":"0","state":"DEPLOYED","version":5},
               {"_id":"abc2","login":"30002","name":"Two","server":"Pier-Live","region":"0","state":"UNDEPLOYED","version":4}]
              """);
      case "/users/current/accounts/abc1/account-information" ->
          send(
              exchange,
              200,
              """
              {"platform":"mt5","broker":"Pier","currency":"USD","server":"Pier-Live","balance":1234.5,"equity":1240.75,"margin":10.0,
               "freeMargin":1230.75,"leverage":200,"marginLevel":12407.5,"type":"ACCOUNT_TRADE_MODE_REAL","marginMode":"ACCOUNT_MARGIN_MODE_RETAIL_HEDGING",
               "name":"One","login":30001,"credit":0,"tradeAllowed":false}
              """);
      case "/users/current/accounts/abc1/server-time" ->
          send(
              exchange,
              200,
              "{\"time\":\"2026-03-06T08:00:00.000Z\",\"brokerTime\":\"2026-03-06 11:00:00.000\"}");
      case "/users/current/accounts/abc1/positions" ->
          send(
              exchange,
              200,
              """
              [{"id":"501","type":"POSITION_TYPE_SELL","symbol":"EURUSD","magic":0,"time":"2026-03-05T08:00:00.000Z","brokerTime":"2026-03-05 11:00:00.000",
                "openPrice":1.2,"currentPrice":1.19,"volume":0.01,"swap":-0.1,"profit":6.35,"unrealizedProfit":6.25,"commission":0,"comment":"x"}]
              """);
      case "/users/current/accounts/abc1/orders" -> send(exchange, 200, "[]");
      default -> {
        if (path.startsWith(account + "history-deals/time/")) {
          deals(exchange);
        } else {
          send(exchange, 404, "{\"error\":\"NotFoundError\"}");
        }
      }
    }
  }

  private void deals(HttpExchange exchange) throws IOException {
    Map<String, Integer> query =
        List.of(exchange.getRequestURI().getQuery().split("&", -1)).stream()
            .map(pair -> pair.split("=", -1))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.parseInt(pair[1])));
    int offset = query.getOrDefault("offset", 0);
    int limit = query.getOrDefault("limit", MOST);
    if (limit > MOST) {
      send(exchange, 400, "{\"error\":\"ValidationError\"}");
      return;
    }
    String rows =
        IntStream.range(offset, Math.min(DEALS, offset + limit))
            .mapToObj(FakeMetaApi::deal)
            .collect(Collectors.joining(","));
    send(
        exchange,
        200,
        synchronizing
            ? "{\"synchronizing\":true,\"deals\":[" + rows + "]}"
            : offset == 0
                ? "{\"synchronizing\":false,\"deals\":[" + rows + "]}"
                : "[" + rows + "]");
  }

  private static String deal(int i) {
    return i == 0
        ? """
          {"id":"1001","platform":"mt5","type":"DEAL_TYPE_BALANCE","time":"2026-01-05T08:00:00.000Z","brokerTime":"2026-01-05 10:00:00.000",
           "profit":1234.5,"comment":"deposit"}"""
        : """
          {"id":"%d","platform":"mt5","type":"DEAL_TYPE_BUY","time":"2026-01-06T08:00:00.000Z","brokerTime":"2026-01-06 10:00:%02d.%03d","commission":-0.1,"swap":0,
           "profit":0.1,"symbol":"EURUSD","volume":0.01,"price":1.2,"orderId":"77","positionId":"77","entryType":"DEAL_ENTRY_OUT","reason":"DEAL_REASON_TP","magic":0}"""
            .formatted(1_001 + i, i / 1_000, i % 1_000);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
