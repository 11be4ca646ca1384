package io.fidus.store.kit;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A document with a field of every kind, some of them absent. */
public record Client(
    String id,
    String fullName,
    Optional<String> email,
    Home home,
    Level level,
    long points,
    BigDecimal balance,
    Instant joined,
    Optional<LocalDate> birthDate,
    boolean active,
    List<String> tags) {

  /** A nested record. */
  public record Home(String country, Optional<String> city) {}

  /** How well a client is known. */
  public enum Level {
    BASIC,
    FULL
  }

  public static final DocumentType<Client> TYPE =
      DocumentType.of("clients", Client.class, Client::id)
          .unique("by_email", Field.text("email"))
          .unique("by_place", Field.text("home.country"), Field.text("home.city"))
          .index("by_name", Field.text("fullName"))
          .index("by_level_and_joined", Field.text("level"), Field.instant("joined"))
          .index("by_balance", Field.decimal("balance", 2))
          .index("by_birth_date", Field.date("birthDate"))
          .index("by_active", Field.flag("active"), Field.text("fullName"))
          .index("by_city", Field.text("home.city"));

  public static Client of(String id) {
    return new Client(
        id,
        "Client " + id,
        Optional.empty(),
        new Home("MX", Optional.empty()),
        Level.BASIC,
        id.hashCode(),
        new BigDecimal("0.00"),
        Instant.parse("2025-01-02T03:04:05.678Z"),
        Optional.empty(),
        true,
        List.of());
  }

  public Client withName(String name) {
    return new Client(
        id, name, email, home, level, points, balance, joined, birthDate, active, tags);
  }

  public Client withEmail(String address) {
    return new Client(
        id,
        fullName,
        Optional.of(address),
        home,
        level,
        points,
        balance,
        joined,
        birthDate,
        active,
        tags);
  }

  public Client withPoints(long number) {
    return new Client(
        id, fullName, email, home, level, number, balance, joined, birthDate, active, tags);
  }

  public Client withBalance(String amount) {
    return new Client(
        id,
        fullName,
        email,
        home,
        level,
        points,
        new BigDecimal(amount),
        joined,
        birthDate,
        active,
        tags);
  }

  public Client withJoined(Level reached, Instant instant) {
    return new Client(
        id, fullName, email, home, reached, points, balance, instant, birthDate, active, tags);
  }

  public Client withBirthDate(LocalDate date) {
    return new Client(
        id, fullName, email, home, level, points, balance, joined, Optional.of(date), active, tags);
  }

  public Client withHome(Home where) {
    return new Client(
        id, fullName, email, where, level, points, balance, joined, birthDate, active, tags);
  }

  public Client withHome(String country, String city) {
    return withHome(new Home(country, Optional.of(city)));
  }

  public Client withTags(String... words) {
    return new Client(
        id,
        fullName,
        email,
        home,
        level,
        points,
        balance,
        joined,
        birthDate,
        active,
        List.of(words));
  }
}
