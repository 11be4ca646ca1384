package io.fidus.platform.gateways.internal.http;

import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.WrongLogin;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads the accounts that bridges answer with. A 0.0 that stands for "never seen" becomes unknown:
 * an older bridge says so in a note or in where its data comes from.
 */
final class AccountReader {
  private static final String NO_TIME = "the bridge does not say when its figures were true";

  /** How much a bridge's own times may differ and still be the same moment. */
  private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

  private AccountReader() {}

  /** The accounts of a summary; those of generation 1.0 and of ours have their figures. */
  static List<BridgeAccount> summary(Generation generation, JsonNode answer) throws SourceFailure {
    Fields summary = Fields.of(answer, "summary");
    Optional<Instant> asked = time(summary, "timestamp");
    List<BridgeAccount> accounts = new ArrayList<>();
    for (JsonNode row : summary.list("accounts")) {
      Fields account = Fields.of(row, "summary.accounts");
      accounts.add(
          switch (generation) {
            case V1 -> first(account, asked);
            case V3, V4 -> named(account);
            case FIDUS -> own(account);
          });
    }
    return accounts;
  }

  /** The answer about one account of generation 3.0 or 4.0. */
  static BridgeAccount info(JsonNode answer, long login) throws SourceFailure {
    Fields info = Fields.of(answer, "info");
    requireLogin(info.needWhole("account_id"), login);
    Optional<Fields> live = info.object("live_data");
    Optional<Instant> synced = time(info, "last_sync");
    if (live.isPresent()) {
      live.get().whole("account").ifPresent(told -> requireLogin(told, login));
      Optional<Instant> at = time(live.get(), "timestamp");
      boolean isLive = live.get().text("data_source").map("mt5_live"::equals).orElse(false);
      boolean isStampedNow =
          at.isPresent()
              && synced.isPresent()
              && Duration.between(at.get(), synced.get()).abs().compareTo(SAME_MOMENT) < 0;
      return figures(live.get(), login, isStampedNow && !isLive ? Optional.empty() : at);
    }
    return info.has("balance")
        ? figures(info, login, synced)
        : absent(login, "the bridge has no live figures of it");
  }

  /** A row that names an account; its figures are asked for one by one. */
  private static BridgeAccount named(Fields row) throws SourceFailure {
    return absent(row.needWhole("account"), "not asked yet");
  }

  private static BridgeAccount first(Fields row, Optional<Instant> asked) throws SourceFailure {
    Optional<Instant> updated = time(row, "updated_at");
    boolean isAhead =
        updated.isPresent()
            && asked.isPresent()
            && updated.get().isAfter(asked.get().plus(Duration.ofMinutes(1)));
    return figures(row, row.needWhole("account"), isAhead ? Optional.empty() : updated);
  }

  /** Ours says null and a reason for what it does not know. */
  private static BridgeAccount own(Fields row) throws SourceFailure {
    Optional<String> reason = row.text("reason");
    Optional<Instant> at = time(row, "observed_at");
    return new BridgeAccount(
        row.needWhole("account"),
        Optional.of(row.needText("server")),
        row.text("company"),
        row.text("currency"),
        row.whole("leverage").map(Math::toIntExact),
        row.number("balance"),
        row.number("credit"),
        row.number("equity"),
        row.number("profit"),
        row.number("margin"),
        row.number("margin_free"),
        at,
        row.flag("trade_allowed"),
        row.flag("connected"),
        row.text("source").map("SIMULATED"::equals).orElse(false),
        true,
        reason.orElse(at.isPresent() ? "" : NO_TIME));
  }

  private static BridgeAccount figures(Fields row, long login, Optional<Instant> at)
      throws SourceFailure {
    String source = row.text("data_source").orElse("");
    Optional<String> note = row.text("note");
    if (source.equals("no_cache") || note.map(AccountReader::meansUnseen).orElse(false)) {
      return absent(login, "the bridge has never seen it: " + note.orElse(source));
    }
    Optional<BigDecimal> free = row.number("margin_free");
    return new BridgeAccount(
        login,
        row.text("server"),
        row.text("broker"),
        row.text("currency"),
        row.whole("leverage").filter(value -> value > 0).map(Math::toIntExact),
        Optional.of(row.needNumber("balance")),
        Optional.empty(),
        Optional.of(row.needNumber("equity")),
        row.number("profit"),
        row.number("margin"),
        free.isPresent() ? free : row.number("free_margin"),
        at,
        Optional.empty(),
        Optional.empty(),
        false,
        source.equals("mt5_live"),
        at.isPresent() ? "" : NO_TIME);
  }

  private static boolean meansUnseen(String note) {
    return note.toLowerCase(java.util.Locale.ROOT).contains("no cached data");
  }

  private static BridgeAccount absent(long login, String why) {
    return new BridgeAccount(
        login,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        why);
  }

  private static Optional<Instant> time(Fields fields, String name) throws SourceFailure {
    Optional<String> text = fields.text(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(BridgeTimes.ownTime(text.get()));
  }

  private static void requireLogin(long told, long asked) {
    if (told != asked) {
      throw new WrongLogin("The bridge answers about another login than " + asked + ".");
    }
  }
}
