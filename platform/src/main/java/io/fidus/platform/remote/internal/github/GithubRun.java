package io.fidus.platform.remote.internal.github;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of a workflow.
 *
 * @param file the name of the workflow's file
 * @param title what the run is called
 * @param event what started it, for example {@code repository_dispatch}
 * @param status GitHub's word: {@code completed} when it is over
 * @param conclusion GitHub's word: {@code success} when it ended well; empty until it is over
 */
public record GithubRun(
    long id,
    long number,
    String file,
    String title,
    String event,
    String status,
    Optional<String> conclusion,
    Instant createdAt,
    Instant updatedAt,
    URI page) {

  public boolean isOver() {
    return status.equals("completed");
  }

  public boolean isWell() {
    return isOver() && conclusion.filter("success"::equals).isPresent();
  }
}
