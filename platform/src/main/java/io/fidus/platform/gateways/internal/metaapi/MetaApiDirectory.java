package io.fidus.platform.gateways.internal.metaapi;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import io.fidus.platform.gateways.internal.pull.SourceHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What MetaApi's provisioning service says: the accounts, and where their region answers. */
final class MetaApiDirectory {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Pattern HOST_PART = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");
  private static final Pattern DOMAIN = Pattern.compile(HOST_PART.pattern() + "(?::\\d{1,5})?");

  private final URI provisioning;
  private final SourceHttp http;
  private final InstantSource clock;
  private Optional<Kept> kept = Optional.empty();

  /**
   * An account at MetaApi.
   *
   * @param address where its region answers
   */
  record Place(
      String id, AccountIdentity identity, boolean mt5, boolean deployed, String address) {}

  private record Kept(List<Place> places, Instant at) {}

  MetaApiDirectory(URI provisioning, SourceHttp http, InstantSource clock) {
    this.provisioning = provisioning;
    this.http = http;
    this.clock = clock;
  }

  /** All accounts, asked for again after ten minutes. */
  synchronized List<Place> places() throws SourceFailure {
    Instant now = clock.instant();
    if (kept.isEmpty() || Duration.between(kept.get().at(), now).compareTo(KEPT) >= 0) {
      kept = Optional.of(new Kept(ask(), now));
    }
    return kept.get().places();
  }

  private List<Place> ask() throws SourceFailure {
    Fields server =
        Fields.of(
            http.get(provisioning.resolve("/users/current/servers/mt-client-api")),
            "mt-client-api");
    String host = need(HOST_PART, server.needText("hostname"));
    String domain = need(DOMAIN, server.needText("domain"));
    JsonNode answer = http.get(provisioning.resolve("/users/current/accounts"));
    if (!answer.isArray()) {
      throw new SourceFailure(
          Kind.UNKNOWN_SHAPE, "MetaApi does not answer with a list of accounts.");
    }
    List<Place> places = new ArrayList<>();
    for (JsonNode row : answer.values()) {
      Fields account = Fields.of(row, "accounts");
      String region = need(HOST_PART, account.needText("region"));
      places.add(
          new Place(
              need(HOST_PART, account.needText("_id")),
              new AccountIdentity(account.needText("server"), account.id("login")),
              account.whole("version").orElse(5L) == 5,
              account.text("state").map("DEPLOYED"::equals).orElse(false),
              "%s://%s.%s.%s".formatted(provisioning.getScheme(), host, region, domain)));
    }
    return places;
  }

  /** A part of an address; nothing else may get in there, or the token could go elsewhere. */
  private static String need(Pattern form, String text) throws SourceFailure {
    if (!form.matcher(text).matches()) {
      throw new SourceFailure(
          Kind.UNKNOWN_SHAPE, "MetaApi answers with a part of an address that is none.");
    }
    return text;
  }
}
