package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.internal.AlertViews.AlertView;
import io.fidus.platform.api.EventFeed;
import io.fidus.platform.api.ServerEvent;
import io.fidus.store.Changes;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells the browsers of this node which alerts have changed, on whichever node they did. */
@Component
class AlertFeed implements EventFeed<String> {
  /** Stands for all alerts, when some changes may have been missed. */
  private static final String ALL = "";

  private final AlertBook book;
  private final AlertDesk desk;
  private final Set<Consumer<String>> listeners = new CopyOnWriteArraySet<>();

  AlertFeed(AlertBook book, AlertDesk desk, Store store) {
    this.book = book;
    this.desk = desk;
    store.follow(
        "alerts.feed",
        Changes.of(AlertChanged.class, changed -> tell(changed.id())),
        () -> tell(ALL));
  }

  private void tell(String id) {
    listeners.forEach(listener -> listener.accept(id));
  }

  @Override
  public Telling follow(Consumer<String> changed) {
    listeners.add(changed);
    changed.accept(ALL);
    return () -> listeners.remove(changed);
  }

  @Override
  public List<ServerEvent> events(Set<String> changed) {
    List<ServerEvent> events = new ArrayList<>();
    changed.stream()
        .filter(id -> !id.equals(ALL))
        .flatMap(id -> book.documents().get(id).stream())
        .map(Versioned::document)
        .forEach(alert -> events.add(new ServerEvent("alert", AlertView.of(alert, book))));
    events.add(new ServerEvent("summary", desk.summary()));
    return events;
  }
}
