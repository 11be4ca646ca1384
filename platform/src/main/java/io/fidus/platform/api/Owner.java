package io.fidus.platform.api;

/**
 * To whom an object belongs, besides the house.
 *
 * @param id the client's, agent's or partner's opaque id
 */
public record Owner(Kind kind, String id) {

  /** What an owner is to the house. */
  public enum Kind {
    CLIENT,
    AGENT,
    PARTNER
  }

  public Owner {
    if (id.isBlank()) {
      throw new IllegalArgumentException("An owner has an id");
    }
  }

  public static Owner client(String id) {
    return new Owner(Kind.CLIENT, id);
  }

  public static Owner agent(String id) {
    return new Owner(Kind.AGENT, id);
  }

  public static Owner partner(String id) {
    return new Owner(Kind.PARTNER, id);
  }
}
