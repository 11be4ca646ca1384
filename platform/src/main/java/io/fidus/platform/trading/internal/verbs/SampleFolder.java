package io.fidus.platform.trading.internal.verbs;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.statement.ReadOptions;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.statement.StatementReader;
import io.fidus.metatrader.statement.StatementRefusal;
import io.fidus.metatrader.statement.StatementSource;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.verify.GoldenEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A folder of statements with a {@code golden.json} that says what each of them prints. */
final class SampleFolder {
  private static final String GOLDEN = "golden.json";

  /** Stands in for a trade server that no file names. */
  private static final String UNNAMED_SERVER = "unnamed-server";

  private static final CurrencyUnit USUAL_CURRENCY = CurrencyUnit.iso("USD");
  private static final Pattern STATEMENT = Pattern.compile(".*\\.(html?|xlsx)");

  private final List<Path> files;
  private final Map<String, GoldenEntry> golden;
  private final Map<Long, String> servers = new TreeMap<>();

  private SampleFolder(List<Path> files, Map<String, GoldenEntry> golden) {
    this.files = files;
    this.golden = golden;
  }

  /**
   * Reads a folder.
   *
   * @throws IllegalArgumentException when it has no readable golden.json, or golden.json names a
   *     file that is not there
   */
  static SampleFolder read(Path folder) throws IOException {
    Path list = folder.resolve(GOLDEN);
    if (!Files.isRegularFile(list)) {
      throw new IllegalArgumentException(
          "There is no " + GOLDEN + " in " + folder + ", which says what the statements print.");
    }
    Map<String, GoldenEntry> golden = golden(Files.readString(list));
    for (String name : golden.keySet()) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IllegalArgumentException(GOLDEN + " names " + name + ", which is not there.");
      }
    }
    try (Stream<Path> entries = Files.list(folder)) {
      SampleFolder samples =
          new SampleFolder(
              entries.filter(file -> STATEMENT.matcher(name(file)).matches()).sorted().toList(),
              golden);
      samples.learnServers();
      return samples;
    }
  }

  private static Map<String, GoldenEntry> golden(String json) {
    Map<String, GoldenEntry> entries = new LinkedHashMap<>();
    try {
      JsonMapper.builder()
          .build()
          .readValue(json, new TypeReference<Map<String, Map<String, Object>>>() {})
          .forEach((file, entry) -> entries.put(file, GoldenEntry.of(entry)));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(GOLDEN + " is not readable: " + e.getOriginalMessage(), e);
    }
    return entries;
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Every statement of the folder, in the order of their names. */
  List<Path> files() {
    return files;
  }

  Optional<GoldenEntry> golden(Path file) {
    return Optional.ofNullable(golden.get(name(file)));
  }

  /** What must be said about the account of a file that does not say it itself. */
  NamedAccount named(Path file) {
    OptionalLong login = golden(file).map(GoldenEntry::login).orElse(OptionalLong.empty());
    String server = servers.getOrDefault(login.orElse(0), UNNAMED_SERVER);
    return golden(file)
        .map(entry -> entry.namedAccount(server, USUAL_CURRENCY))
        .orElse(new NamedAccount(Optional.of(server), OptionalLong.empty(), Optional.empty()));
  }

  /** A statement as its file tells it. */
  Statement statement(Path file) throws IOException {
    StatementSource source = StatementSource.of(Files.readAllBytes(file));
    ReadOptions options = ReadOptions.of(ServerZone.NEW_YORK_CLOSE);
    try {
      return StatementReader.read(source, options);
    } catch (StatementRefusal refusal) {
      if (refusal.code() == StatementRefusal.Code.ACCOUNT_NEEDED) {
        return StatementReader.read(source, options.withNamed(named(file)));
      }
      throw refusal;
    }
  }

  /** Files of one account, the ones with fewer deals first, where there are several. */
  List<List<Path>> snapshots() {
    Map<Long, List<Path>> byLogin = new TreeMap<>();
    files.stream()
        .sorted(Comparator.comparingLong(this::deals))
        .forEach(
            file ->
                golden(file)
                    .map(GoldenEntry::login)
                    .filter(OptionalLong::isPresent)
                    .ifPresent(
                        login ->
                            byLogin.merge(login.getAsLong(), List.of(file), SampleFolder::joined)));
    return byLogin.values().stream().filter(snapshots -> snapshots.size() > 1).toList();
  }

  private long deals(Path file) {
    return golden(file).map(GoldenEntry::deals).orElse(OptionalLong.empty()).orElse(0);
  }

  private static List<Path> joined(List<Path> before, List<Path> added) {
    return Stream.concat(before.stream(), added.stream()).toList();
  }

  /** Another file of the same account may name the server. */
  private void learnServers() throws IOException {
    for (Path file : files) {
      itself(file).ifPresent(account -> servers.put(account.login(), account.server()));
    }
  }

  /** The account that a file names itself; what is wrong with it otherwise, its import will say. */
  private static Optional<AccountIdentity> itself(Path file) throws IOException {
    StatementSource source = StatementSource.of(Files.readAllBytes(file));
    try {
      return Optional.of(
          StatementReader.read(source, ReadOptions.of(ServerZone.NEW_YORK_CLOSE)).account());
    } catch (StatementRefusal refusal) {
      return Optional.empty();
    }
  }
}
