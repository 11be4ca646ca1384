package io.fidus.platform.trading.internal.storage;

import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.Field;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.Optional;

/** What is kept of connected sources: last states, flips of health, quarantine and breaks. */
public final class LiveStore {
  private static final int MOST = 10_000;

  private static final DocumentType<QuarantineDocument> QUARANTINE =
      DocumentType.of("mt5_quarantine", QuarantineDocument.class, QuarantineDocument::id)
          .index("account", Field.whole("account"), Field.instant("firstAt"))
          .index(
              "accountOpen", Field.whole("account"), Field.flag("open"), Field.instant("firstAt"))
          .index("open", Field.flag("open"), Field.instant("firstAt"))
          .index("time", Field.instant("firstAt"));
  private static final DocumentType<BreakDocument> BREAKS =
      DocumentType.of("mt5_breaks", BreakDocument.class, BreakDocument::id)
          .index("account", Field.whole("account"), Field.instant("openedAt"))
          .index(
              "accountOpen", Field.whole("account"), Field.flag("open"), Field.instant("openedAt"))
          .index("open", Field.flag("open"), Field.instant("openedAt"))
          .index("time", Field.instant("openedAt"));
  private static final SeriesType<HealthFlip> FLIPS =
      SeriesType.of("mt5_health_flips", HealthFlip.class, "account", "at", "id");
  private static final SeriesType<StoredLiveState> STATES =
      SeriesType.of("mt5_live_states", StoredLiveState.class, "account", "savedAt", "id")
          .trimmable();

  private final Store store;
  private final Documents<QuarantineDocument> quarantine;
  private final Documents<BreakDocument> breaks;
  private final Series<HealthFlip> flips;
  private final Series<StoredLiveState> states;

  public LiveStore(Store store) {
    this.store = store;
    quarantine = store.documents(QUARANTINE);
    breaks = store.documents(BREAKS);
    flips = store.series(FLIPS);
    states = store.series(STATES);
  }

  public Store store() {
    return store;
  }

  public Documents<QuarantineDocument> quarantine() {
    return quarantine;
  }

  public Documents<BreakDocument> breaks() {
    return breaks;
  }

  public Series<HealthFlip> flips() {
    return flips;
  }

  public Series<StoredLiveState> states() {
    return states;
  }

  /** What is open on an account. */
  public List<Versioned<BreakDocument>> openBreaks(long account) {
    return breaks.find(Query.on("accountOpen", account, true).limit(MOST)).items();
  }

  /** The observations of an account that are not believed, when that goes on. */
  public List<Versioned<QuarantineDocument>> openQuarantine(long account) {
    return quarantine.find(Query.on("accountOpen", account, true).limit(MOST)).items();
  }

  /** What was saved last about an account. */
  public Optional<StoredLiveState> lastState(long account) {
    return states.last(account);
  }
}
