package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.internal.AlertViews.AlertDetail;
import io.fidus.platform.alerts.internal.AlertViews.AlertPage;
import io.fidus.platform.alerts.internal.AlertViews.AlertSummary;
import io.fidus.platform.alerts.internal.AlertViews.AlertView;
import io.fidus.platform.alerts.internal.AlertViews.SilenceView;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.EventStreams;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Versioned;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people have to know, and what they do about it. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/alerts")
class AlertRoutes {
  private static final int PAGE = 100;
  private static final int LONGEST_REASON = 500;
  private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

  private final AlertBook book;
  private final AlertDesk desk;
  private final AlertFeed feed;
  private final EventStreams streams;

  AlertRoutes(AlertBook book, AlertDesk desk, AlertFeed feed, EventStreams streams) {
    this.book = book;
    this.desk = desk;
    this.feed = feed;
    this.streams = streams;
  }

  /** Which alerts are shown. */
  enum ShownAlerts {
    OPEN,
    ALL
  }

  /** What somebody says who takes care of an alert; null when there is nothing to say. */
  record AcknowledgeForm(Optional<String> note) {
    AcknowledgeForm {
      note = note.map(String::strip).filter(text -> !text.isEmpty());
      new Checks()
          .require(
              note.map(text -> text.length() <= LONGEST_REASON).orElse(true),
              "note",
              "The note must have at most 500 characters.")
          .done();
    }
  }

  /** Until when nothing is told of an alert, and why. */
  record SilenceForm(Instant until, String reason) {
    SilenceForm {
      reasonGiven(new Checks(), reason).done();
    }
  }

  /** Why somebody ends an alert. */
  record ResolveForm(String reason) {
    ResolveForm {
      reasonGiven(new Checks(), reason).done();
    }
  }

  private static Checks reasonGiven(Checks checks, String reason) {
    return checks.require(
        !reason.isBlank() && reason.length() <= LONGEST_REASON,
        "reason",
        "The reason must have 1 to 500 characters.");
  }

  /**
   * Alerts, the newest first.
   *
   * @param state OPEN, which is usual, or ALL
   * @param after the cursor of the page before
   */
  @GetMapping
  @Access(Permission.SYSTEM_READ)
  AlertPage list(@RequestParam Optional<ShownAlerts> state, @RequestParam Optional<String> after) {
    Query query =
        state.orElse(ShownAlerts.OPEN) == ShownAlerts.OPEN
            ? Query.on(Alert.BY_OPEN, true)
            : Query.on(Alert.BY_TIME);
    Page<Versioned<Alert>> page;
    try {
      page = book.documents().find(query.descending().limit(PAGE).after(after));
    } catch (QueryRefused notACursor) {
      throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
    }
    return new AlertPage(
        page.items().stream().map(read -> AlertView.of(read.document(), book)).toList(),
        page.next());
  }

  /** How many alerts are open, for the bell. */
  @GetMapping("/summary")
  @Access(Permission.SYSTEM_READ)
  AlertSummary summary() {
    return desk.summary();
  }

  /**
   * Follows the alerts, as server-sent events: {@code alert} with one that is new or has changed,
   * {@code summary} with how many are open, {@code heartbeat} every ten seconds and {@code reload}
   * when everything must be asked for again. It ends when the access token expires.
   */
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(Permission.SYSTEM_READ)
  void stream(HttpServletResponse response) {
    streams.serve(response, feed);
  }

  /** One alert with what happened to it. */
  @GetMapping("/{id}")
  @Access(Permission.SYSTEM_READ)
  AlertDetail one(@PathVariable String id) {
    return AlertDetail.of(desk.get(id).document(), book);
  }

  /** Says that the caller takes care of an alert: nobody is reminded, nobody else is called. */
  @PostMapping("/{id}/acknowledge")
  @Access(Permission.SYSTEM_WRITE)
  AlertView acknowledge(@PathVariable String id, @RequestBody AcknowledgeForm form, Actor actor) {
    return AlertView.of(desk.acknowledge(id, form.note(), actor), book);
  }

  /** Ends an alert whose cause will not be reported as over any more. */
  @PostMapping("/{id}/resolve")
  @Access(Permission.SYSTEM_WRITE)
  AlertView resolve(@PathVariable String id, @RequestBody ResolveForm form, Actor actor) {
    return AlertView.of(desk.resolve(id, form.reason(), actor), book);
  }

  /** Has nothing told of the cause of an alert until an instant, at most thirty days ahead. */
  @PostMapping("/{id}/silence")
  @Access(Permission.SYSTEM_WRITE)
  SilenceView silence(@PathVariable String id, @RequestBody SilenceForm form, Actor actor) {
    Instant now = book.now();
    new Checks()
        .require(
            form.until().isAfter(now) && !form.until().isAfter(now.plus(LONGEST_SILENCE)),
            "until",
            "The end must lie in the next 30 days.")
        .done();
    return SilenceView.of(desk.silence(id, form.until(), form.reason(), actor), now);
  }

  /** The silences that are on, the one that ends first at the top. */
  @GetMapping("/silences")
  @Access(Permission.SYSTEM_READ)
  List<SilenceView> silences() {
    Instant now = book.now();
    return book.silences().find(Query.on(Silence.BY_END).from(now).limit(PAGE)).items().stream()
        .map(read -> SilenceView.of(read.document(), now))
        .filter(SilenceView::active)
        .toList();
  }

  /** Ends a silence before its time. */
  @PostMapping("/silences/{id}/end")
  @Access(Permission.SYSTEM_WRITE)
  SilenceView endSilence(@PathVariable String id, Actor actor) {
    return SilenceView.of(desk.endSilence(id, actor), book.now());
  }
}
