package io.fidus.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * On whose behalf something is done, and from where: what the audit log says about it. A controller
 * method takes it as a parameter. It is a plain value, so that it can be carried into a transaction
 * that runs on another thread.
 *
 * @param kind what it is
 * @param id the opaque id of the person or key; empty where there is none
 * @param name the name that records show
 * @param roles the roles held at that moment
 * @param session the session that it was done in
 * @param address the network address that the request came from
 * @param userAgent what the client says that it is, shortened
 */
public record Actor(
    Kind kind,
    Optional<String> id,
    String name,
    List<String> roles,
    Optional<String> session,
    Optional<String> address,
    Optional<String> userAgent) {
  private static final int LONGEST = 200;
  private static final String AGENT = "User-Agent";

  public Actor {
    name = plain(name);
    roles = List.copyOf(roles);
    userAgent = userAgent.map(Actor::plain).filter(text -> !text.isEmpty());
  }

  /** What acts. */
  public enum Kind {
    /** Somebody who is signed in, or a key that acts for the house. */
    PERSON,
    /** Somebody who is not signed in; the name is what they say. */
    STRANGER,
    /** Somebody at the machine, by a verb of the command line. */
    OPERATOR,
    /** The program by itself. */
    SYSTEM
  }

  /** Who makes this request, signed in. */
  public static Actor of(Caller caller, HttpServletRequest request) {
    return new Actor(
        Kind.PERSON,
        Optional.of(caller.userId()),
        caller.username(),
        caller.roles(),
        Optional.of(caller.sessionId()),
        Optional.ofNullable(request.getRemoteAddr()),
        Optional.ofNullable(request.getHeader(AGENT)));
  }

  /**
   * Who makes this request without being signed in.
   *
   * @param name whom they say they are; empty when they say nothing
   */
  public static Actor stranger(String name, HttpServletRequest request) {
    return new Actor(
        Kind.STRANGER,
        Optional.empty(),
        name,
        List.of(),
        Optional.empty(),
        Optional.ofNullable(request.getRemoteAddr()),
        Optional.ofNullable(request.getHeader(AGENT)));
  }

  /** Whoever calls a verb at the machine. */
  public static Actor operator(String verb) {
    return local(Kind.OPERATOR, verb);
  }

  /** A part of the program that acts by itself, for example {@code watched-folder}. */
  public static Actor system(String part) {
    return local(Kind.SYSTEM, part);
  }

  /** The form in which names are looked for. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Actor local(Kind kind, String name) {
    return new Actor(
        kind,
        Optional.empty(),
        name,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String plain(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }
}
