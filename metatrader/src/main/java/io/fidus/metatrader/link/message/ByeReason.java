package io.fidus.metatrader.link.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why one end of the link closes the connection. */
public enum ByeReason {
  /** The program ends. */
  SHUTDOWN,
  /** The terminal was logged in to another account. */
  ACCOUNT_CHANGED,
  /** The proof does not fit the shared key. */
  WRONG_KEY,
  /** The bridge is not told to take this account. */
  UNKNOWN_ACCOUNT,
  /** Another terminal that is alive holds this account. */
  LOGIN_IN_USE,
  /** The same terminal opened a newer connection, or a live one took over from a silent one. */
  REPLACED,
  /** A report named another account than the hello. */
  WRONG_LOGIN,
  /** Nothing was heard for longer than agreed. */
  SILENT,
  /** Too many lines could not be understood. */
  REFUSED_FRAMES,
  /** A message came that has no place here, or in a version that is not spoken. */
  PROTOCOL,
  /** The platform cannot be asked about this account now; try again. */
  NOT_READY;

  /** The word on the wire, for example {@code wrong-key}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason that a word on the wire stands for. */
  public static Optional<ByeReason> ofWord(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }
}
