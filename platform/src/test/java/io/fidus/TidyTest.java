package io.fidus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps what a machine can see of the house style; the reasons stand in CONTRIBUTING.md. */
class TidyTest {
  private static final int MOST_LINES_OF_A_METHOD = 70;
  private static final long MOST_LINES_OF_A_FILE = 500;
  private static final Pattern IPV4 = Pattern.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}");
  private static final Pattern SIX_DIGITS =
      Pattern.compile("(?<![\\d#a-fA-F.])\\d{6,}(?![\\da-fA-F]|\\.\\d)");
  private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b");

  /** Loopback and the wildcard address name no machine. */
  private static final Set<String> NO_MACHINE = Set.of("127.0.0.1", "0.0.0.0");

  private static final List<JavaSource> JAVA = JavaSource.parse(SourceTree.java());

  @Test
  void noMethodIsTooLongToReadAtOnce() {
    List<String> tooLong =
        JAVA.stream()
            .flatMap(
                source ->
                    source.methods().stream()
                        .filter(method -> method.lines() > MOST_LINES_OF_A_METHOD)
                        .map(
                            method ->
                                name(source)
                                    + " "
                                    + method.name()
                                    + ": "
                                    + method.lines()
                                    + " lines"))
            .toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noFileIsTooLongToOpen() {
    assertThat(
            SourceTree.files().stream()
                .filter(TidyTest::isCode)
                .filter(file -> SourceTree.read(file).lines().count() > MOST_LINES_OF_A_FILE)
                .map(SourceTree::name))
        .isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(codeWith(text -> UNFINISHED.matcher(text).find())).isEmpty();
  }

  @Test
  void moneyIsNeverBinaryFloatingPoint() {
    assertThat(
            main()
                .filter(source -> isMoney(source.file()))
                .filter(JavaSource::binaryNumbers)
                .map(TidyTest::name))
        .isEmpty();
  }

  @Test
  void timeComesFromTheInjectedClock() {
    Set<String> readsTheMachinesClock =
        Set.of(
            "Instant.now",
            "LocalDate.now",
            "LocalDateTime.now",
            "ZonedDateTime.now",
            "System.currentTimeMillis");
    assertThat(
            main()
                .filter(source -> source.calls().stream().anyMatch(readsTheMachinesClock::contains))
                .map(TidyTest::name))
        .isEmpty();
  }

  @Test
  void nothingIsLeftToChance() {
    assertThat(main().filter(source -> source.calls().contains("Math.random")).map(TidyTest::name))
        .isEmpty();
  }

  @Test
  void noFailureIsSwallowed() {
    assertThat(JAVA.stream().filter(source -> !source.emptyCatches().isEmpty()).map(TidyTest::name))
        .isEmpty();
  }

  @Test
  void noMachinePersonOrAccountIsNamedInCode() {
    assertThat(
            main()
                .flatMap(
                    source ->
                        source.texts().stream()
                            .filter(TidyTest::namesSomebody)
                            .map(text -> name(source) + ": " + text)))
        .isEmpty();
  }

  @Test
  void theTreeIsReadAtAll() {
    assertThat(JAVA).hasSizeGreaterThan(20);
    assertThat(JAVA.stream().flatMap(source -> source.methods().stream())).isNotEmpty();
  }

  private static boolean namesSomebody(String text) {
    return IPV4.matcher(text).results().anyMatch(match -> !NO_MACHINE.contains(match.group()))
        || EMAIL.matcher(text).find()
        || SIX_DIGITS.matcher(text).find();
  }

  private static Stream<JavaSource> main() {
    return JAVA.stream().filter(source -> !SourceTree.isTest(source.file()));
  }

  private static List<String> codeWith(Predicate<String> rule) {
    return SourceTree.files().stream()
        .filter(TidyTest::isCode)
        .filter(file -> rule.test(SourceTree.read(file)))
        .map(SourceTree::name)
        .toList();
  }

  private static boolean isMoney(Path file) {
    String path = SourceTree.name(file);
    return path.startsWith("engine/")
        || path.startsWith("metatrader/")
        || path.contains("/trading/");
  }

  private static boolean isCode(Path file) {
    String name = SourceTree.name(file);
    boolean generated = name.endsWith("package-lock.json") || name.contains("/generated/");
    boolean prose = name.endsWith(".md") || name.endsWith(".json") || name.endsWith("LICENSE");
    return !generated && !prose;
  }

  private static String name(JavaSource source) {
    return SourceTree.name(source.file());
  }
}
