package io.fidus.metatrader.link.session;

import java.util.ArrayList;
import java.util.List;

/** Puts a list together that came in several messages. */
final class Parts<T> {
  private final List<T> items = new ArrayList<>();
  private int next = 1;
  private int parts;

  /** Whether this part follows those before it; the first part of a list always does. */
  boolean fits(int part, int ofParts) {
    return part <= ofParts && (part == 1 || (part == next && ofParts == parts));
  }

  /** Adds a part that fits. */
  void add(int part, int ofParts, List<T> some) {
    if (part == 1) {
      clear();
      parts = ofParts;
    }
    items.addAll(some);
    next++;
  }

  boolean isWhole() {
    return parts > 0 && next > parts;
  }

  /** Takes the whole list out. */
  List<T> take() {
    List<T> whole = List.copyOf(items);
    clear();
    return whole;
  }

  void clear() {
    items.clear();
    next = 1;
    parts = 0;
  }
}
