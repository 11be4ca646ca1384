package io.fidus.platform.remote.internal.github;

import io.fidus.platform.remote.internal.github.GithubFailure.Kind;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what GitHub answers; a field that is missing is a failure, and never a blank. */
final class GithubReader {
  private final JsonNode answer;

  GithubReader(JsonNode answer) {
    this.answer = answer;
  }

  List<GithubWorkflow> workflows() throws GithubFailure {
    List<GithubWorkflow> found = new ArrayList<>();
    for (JsonNode one : list("workflows")) {
      found.add(new GithubWorkflow(file(text(one, "path")), text(one, "state")));
    }
    return List.copyOf(found);
  }

  List<GithubRun> runs() throws GithubFailure {
    List<GithubRun> found = new ArrayList<>();
    for (JsonNode one : list("workflow_runs")) {
      found.add(run(one));
    }
    return List.copyOf(found);
  }

  GithubRun run() throws GithubFailure {
    return run(answer);
  }

  private static GithubRun run(JsonNode one) throws GithubFailure {
    return new GithubRun(
        number(one, "id"),
        number(one, "run_number"),
        file(text(one, "path")),
        text(one, "display_title"),
        text(one, "event"),
        text(one, "status"),
        one.path("conclusion").isString()
            ? Optional.of(one.path("conclusion").asString())
            : Optional.empty(),
        instant(one, "created_at"),
        instant(one, "updated_at"),
        page(one));
  }

  /** The page of a run is shown as a link, so it must be one. */
  private static URI page(JsonNode one) throws GithubFailure {
    String text = text(one, "html_url");
    if (!text.startsWith("https://") || text.matches(".*[\\s<>\"].*")) {
      throw unknown("html_url");
    }
    return URI.create(text);
  }

  /** A path may be followed by the branch: {@code .github/workflows/web.yml@main}. */
  private static String file(String path) {
    String alone = path.split("@", 2)[0];
    return alone.substring(alone.lastIndexOf('/') + 1);
  }

  private JsonNode list(String name) throws GithubFailure {
    JsonNode list = answer.path(name);
    if (!list.isArray()) {
      throw unknown(name);
    }
    return list;
  }

  private static String text(JsonNode one, String name) throws GithubFailure {
    if (!one.path(name).isString()) {
      throw unknown(name);
    }
    return one.path(name).asString();
  }

  private static long number(JsonNode one, String name) throws GithubFailure {
    if (!one.path(name).isIntegralNumber()) {
      throw unknown(name);
    }
    return one.path(name).asLong();
  }

  private static Instant instant(JsonNode one, String name) throws GithubFailure {
    try {
      return Instant.parse(text(one, name));
    } catch (DateTimeException notAnInstant) {
      throw unknown(name);
    }
  }

  private static GithubFailure unknown(String name) {
    return new GithubFailure(Kind.UNKNOWN_SHAPE, "GitHub's answer has no usable '" + name + "'.");
  }
}
