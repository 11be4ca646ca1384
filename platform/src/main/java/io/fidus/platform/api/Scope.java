package io.fidus.platform.api;

import java.util.Arrays;
import java.util.Set;

/**
 * Whose objects a caller may see. It limits what a permission lets the caller do; it permits
 * nothing by itself.
 *
 * @param wholeHouse whether every object may be seen, as by staff
 * @param owners the owners whose objects may be seen, where not all may
 */
public record Scope(boolean wholeHouse, Set<Owner> owners) {
  public static final Scope HOUSE = new Scope(true, Set.of());

  public Scope {
    owners = Set.copyOf(owners);
  }

  public static Scope of(Set<Owner> owners) {
    return new Scope(false, owners);
  }

  /** Whether an object that belongs to these owners may be seen. */
  public boolean covers(Owner... owners) {
    return wholeHouse || Arrays.stream(owners).anyMatch(this.owners::contains);
  }
}
