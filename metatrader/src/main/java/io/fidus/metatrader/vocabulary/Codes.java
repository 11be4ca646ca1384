package io.fidus.metatrader.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One enumeration of MetaTrader: the number of each constant as in MQL5, and the English words that
 * terminals print for it.
 *
 * @param <E> what the constants mean to FIDUS
 */
public final class Codes<E extends Enum<E>> {
  private final List<Code<E>> codes;
  private final Map<String, Code<E>> byWord = new HashMap<>();

  private record Code<E>(int number, E meaning, List<String> words) {}

  private Codes(List<Code<E>> codes) {
    this.codes = codes;
    for (Code<E> code : codes) {
      code.words().forEach(word -> byWord.put(word, code));
    }
  }

  /** Numbered from 0 in the order given. */
  static <E extends Enum<E>> Builder<E> builder() {
    return new Builder<>();
  }

  /** What a number means; empty when it is not known. */
  public Optional<E> ofNumber(int number) {
    return number < 0 || number >= codes.size()
        ? Optional.empty()
        : Optional.of(codes.get(number).meaning());
  }

  /** What a printed word means, in capitals or not; empty when it is not known. */
  public Optional<E> ofWord(String word) {
    return Optional.ofNullable(byWord.get(word.toLowerCase(Locale.ROOT))).map(Code::meaning);
  }

  /** The number of a constant; empty for one that MetaTrader does not have. */
  public Optional<Integer> numberOf(E meaning) {
    return codes.stream().filter(code -> code.meaning() == meaning).map(Code::number).findFirst();
  }

  /** The word that a statement prints for a constant; empty for one that it does not print. */
  public Optional<String> wordOf(E meaning) {
    return codes.stream()
        .filter(code -> code.meaning() == meaning)
        .flatMap(code -> code.words().stream())
        .findFirst();
  }

  /** How many numbers are known: 0 up to one less. */
  public int size() {
    return codes.size();
  }

  /** Collects the constants in the order of their numbers. */
  static final class Builder<E extends Enum<E>> {
    private final List<Code<E>> codes = new ArrayList<>();

    /** The next number, with the word that is printed and other spellings of it. */
    Builder<E> next(E meaning, String... words) {
      codes.add(new Code<>(codes.size(), meaning, List.of(words)));
      return this;
    }

    Codes<E> build() {
      return new Codes<>(List.copyOf(codes));
    }
  }
}
