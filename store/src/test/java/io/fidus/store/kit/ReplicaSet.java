package io.fidus.store.kit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Three mongod on this machine that form a replica set and choose a new primary within two seconds.
 * Their folders are temporary and are removed with them, also when the run fails or is killed.
 */
public final class ReplicaSet implements AutoCloseable {
  private static final int MEMBERS = 3;
  private static final String NAME = "fidus";
  private static final long PATIENCE_MILLIS = 60_000;

  /**
   * Waits until this process ends, however it ends, and then ends the members that are left. Each
   * has written its process number into its lock.
   */
  private static final String GUARD =
      """
      read -r _
      for lock in "$1"/*/mongod.lock; do
        number=$(cat "$lock")
        case $(ps -o args= -p "$number") in *"$1"*) kill -9 "$number" ;; esac
      done
      sleep 1
      rm -rf "$1"
      """;

  private final Path program;
  private final Path folder;
  private final Process guard;
  private final List<Member> members = new ArrayList<>();
  private final Thread hook = new Thread(this::remove);

  private static final class Member {
    private final int port;
    private final Path data;
    private Process process;

    Member(int port, Path data, Process process) {
      this.port = port;
      this.data = data;
      this.process = process;
    }

    String host() {
      return "localhost:" + port;
    }
  }

  private ReplicaSet(Path program) {
    this.program = program;
    try {
      folder = Files.createTempDirectory("fidus-mongo");
      guard =
          new ProcessBuilder("sh", "-c", GUARD, "guard", folder.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Starts a replica set and waits for its primary. */
  public static ReplicaSet start(Path program) {
    ReplicaSet set = new ReplicaSet(program);
    try {
      for (int i = 0; i < MEMBERS; i++) {
        Path data = Files.createDirectory(set.folder.resolve("member" + i));
        int port = freePort();
        set.members.add(new Member(port, data, set.launch(port, data)));
      }
      set.initiate();
      set.primary();
      return set;
    } catch (IOException e) {
      set.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      set.close();
      throw e;
    }
  }

  /** Starts one member that belongs to no set, for showing that it is refused. */
  public static ReplicaSet standalone(Path program) {
    ReplicaSet alone = new ReplicaSet(program);
    try {
      Path data = Files.createDirectory(alone.folder.resolve("member0"));
      int port = freePort();
      Member member = new Member(port, data, launch(program, port, data, List.of()));
      alone.members.add(member);
      alone.await(member);
      return alone;
    } catch (IOException e) {
      alone.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      alone.close();
      throw e;
    }
  }

  /** The address of one member. */
  public String host(int number) {
    return members.get(number).host();
  }

  /** The URL of a database of this set. */
  public String url(String database) {
    return members.stream()
        .map(Member::host)
        .collect(Collectors.joining(",", "mongodb://", "/" + database + "?replicaSet=" + NAME));
  }

  /** The number of the member that is the primary now; waits until there is one. */
  public int primary() {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      for (int i = 0; i < members.size(); i++) {
        if (members.get(i).process.isAlive() && isPrimary(members.get(i))) {
          return i;
        }
      }
      pause();
    }
    throw new IllegalStateException("No primary within " + PATIENCE_MILLIS + " ms: " + logs());
  }

  /** Ends the primary as a power cut would and returns its number. */
  public int killPrimary() {
    int number = primary();
    end(members.get(number));
    return number;
  }

  /** Starts a member again that was ended. */
  public void restart(int number) {
    Member member = members.get(number);
    try {
      member.process = launch(member.port, member.data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(member);
  }

  private void await(Member member) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (hello(member).isEmpty()) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("A member does not answer: " + logs());
      }
      pause();
    }
  }

  /** The version of its servers. */
  public String version() {
    try (MongoClient client = MongoClients.create(url("admin"))) {
      return client
          .getDatabase("admin")
          .runCommand(new Document("buildInfo", 1))
          .getString("version");
    }
  }

  /** Removes a database. */
  public void drop(String database) {
    try (MongoClient client = MongoClients.create(url(database))) {
      client.getDatabase(database).drop();
    }
  }

  @Override
  public void close() {
    remove();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void remove() {
    members.forEach(ReplicaSet::end);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      guard.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(int port, Path data) throws IOException {
    return launch(program, port, data, List.of("--replSet", NAME, "--oplogSize", "256"));
  }

  private static Process launch(Path program, int port, Path data, List<String> more)
      throws IOException {
    List<String> command = new ArrayList<>(more);
    command.add(0, program.toString());
    command.addAll(List.of("--bind_ip", "localhost", "--port", Integer.toString(port)));
    command.addAll(List.of("--dbpath", data.toString(), "--wiredTigerCacheSizeGB", "0.25"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
        .start();
  }

  private void initiate() {
    List<Document> hosts = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      hosts.add(new Document("_id", i).append("host", members.get(i).host()));
    }
    Document settings =
        new Document("electionTimeoutMillis", 1000).append("heartbeatIntervalMillis", 200);
    Document config =
        new Document("_id", NAME).append("members", hosts).append("settings", settings);
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      try (MongoClient client = direct(members.getFirst())) {
        client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
        return;
      } catch (MongoException e) {
        if (System.currentTimeMillis() > end) {
          throw new IllegalStateException("The set was not formed: " + logs(), e);
        }
        pause();
      }
    }
  }

  private static boolean isPrimary(Member member) {
    return hello(member).map(hello -> hello.getBoolean("isWritablePrimary", false)).orElse(false);
  }

  private static Optional<Document> hello(Member member) {
    try (MongoClient client = direct(member)) {
      return Optional.of(client.getDatabase("admin").runCommand(new Document("hello", 1)));
    } catch (MongoException e) {
      return Optional.empty();
    }
  }

  private static MongoClient direct(Member member) {
    return MongoClients.create(
        "mongodb://"
            + member.host()
            + "/?directConnection=true&serverSelectionTimeoutMS=1000&connectTimeoutMS=1000");
  }

  private static void end(Member member) {
    member.process.destroyForcibly();
    try {
      member.process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String logs() {
    return members.stream().map(member -> lastLine(member.data)).collect(Collectors.joining("; "));
  }

  private static String lastLine(Path data) {
    try (Stream<String> lines = Files.lines(data.resolve("log"))) {
      return lines.reduce("no log", (_, last) -> last);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
