package io.fidus.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.bridge.http.JsonConfiguration;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.feed.FeedAnswer;
import io.fidus.metatrader.feed.FeedBatch;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.metatrader.feed.FeedReader;
import io.fidus.metatrader.feed.FeedTotals;
import io.fidus.metatrader.link.session.HistoryTotals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform that reads the bridge's stream over HTTP, keeps deals in a map, and answers. It opens
 * the stream again when that ends, as after a bridge was killed. What it has kept outlives bridges.
 */
public final class StreamPlatform implements AutoCloseable {
  private static final JsonMapper JSON = mapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Supplier<URI> bridge;
  private final Supplier<String> key;
  private final Map<AccountIdentity, Map<Long, Deal>> deals = new LinkedHashMap<>();
  private final Map<AccountIdentity, Long> last = new LinkedHashMap<>();
  private final List<FeedEvent> events = new CopyOnWriteArrayList<>();
  private final List<Integer> sentDeals = new CopyOnWriteArrayList<>();
  private volatile boolean commits = true;
  private volatile boolean running = true;
  private volatile @Nullable InputStream open;

  /** Opens the stream of a bridge, whose address may change. */
  public StreamPlatform(Supplier<URI> bridge, Supplier<String> key) {
    this.bridge = bridge;
    this.key = key;
    Thread.ofPlatform().daemon().name("platform").start(this::run);
  }

  /** The mapper that reads the feed. */
  public static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    JsonConfiguration.strict(builder);
    return builder.build();
  }

  /** Whether deals are kept and acknowledged, or dropped as by a store that is down. */
  public void commits(boolean does) {
    commits = does;
  }

  public synchronized List<Deal> deals(AccountIdentity account) {
    return List.copyOf(deals.getOrDefault(account, Map.of()).values());
  }

  /** Everything that came, over all streams. */
  public List<FeedEvent> events() {
    return List.copyOf(events);
  }

  public <E extends FeedEvent> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** How many deals each message carried. */
  public List<Integer> sentDeals() {
    return List.copyOf(sentDeals);
  }

  @Override
  public void close() {
    running = false;
    InputStream stream = open;
    if (stream != null) {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void run() {
    while (running) {
      try {
        read();
        Thread.sleep(100);
      } catch (IOException broken) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(bridge.get().resolve("/api/mt5/stream"))
                .header("X-API-Key", key.get())
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    open = response.body();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
      long expected = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: {")) {
          FeedBatch batch = JSON.readValue(line.substring(6), FeedBatch.class);
          if (batch.seq() != expected++) {
            throw new IllegalStateException("A batch is missing before " + batch.seq());
          }
          take(batch);
        }
      }
    }
  }

  private void take(FeedBatch batch) throws IOException, InterruptedException {
    List<FeedAnswer.Holding> holdings = new ArrayList<>();
    List<FeedAnswer.Commit> acks = new ArrayList<>();
    for (FeedEvent event : batch.events()) {
      events.add(event);
      switch (event) {
        case FeedEvent.Claimed claim ->
            holdings.add(
                new FeedAnswer.Holding(
                    claim.account(),
                    FeedTotals.of(known(claim.account(), claim.currency())),
                    Optional.of("UTC+2")));
        case FeedEvent.DealsSeen seen when commits -> {
          store(seen);
          acks.add(new FeedAnswer.Commit(seen.account(), seen.last()));
        }
        default -> {}
      }
    }
    if (!holdings.isEmpty() || !acks.isEmpty()) {
      post(new FeedAnswer(FeedBatch.VERSION, batch.stream(), holdings, acks));
    }
  }

  private void post(FeedAnswer answer) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(bridge.get().resolve("/api/mt5/stream/ack"))
                .header("X-API-Key", key.get())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(answer)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("The answer was refused: " + response.body());
    }
  }

  private synchronized void store(FeedEvent.DealsSeen seen) {
    Map<Long, Deal> kept = deals.computeIfAbsent(seen.account(), _ -> new LinkedHashMap<>());
    for (Deal deal : FeedReader.deals(seen)) {
      Deal before = kept.putIfAbsent(deal.ticket(), deal);
      if (before != null && !before.equals(deal)) {
        throw new IllegalStateException("Deal " + deal.ticket() + " came with another content");
      }
    }
    sentDeals.add(seen.deals().size());
    last.put(seen.account(), seen.last());
  }

  private synchronized HistoryTotals known(AccountIdentity account, CurrencyUnit currency) {
    List<Deal> kept = deals(account);
    Money sum = Money.sum(kept.stream().map(Deal::net).toList(), currency);
    return new HistoryTotals(last.getOrDefault(account, 0L), kept.size(), sum);
  }
}
