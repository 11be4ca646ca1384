package io.fidus.platform.remote;

import io.fidus.program.InvalidSettingException;
import io.fidus.program.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The repository on GitHub whose workflows may be run. */
@ConfigurationProperties(prefix = "fidus.github", ignoreUnknownFields = false)
public record GithubSettings(
    @Setting(
            environment = "GITHUB_TOKEN",
            about = "A token that may run the workflows of that repository and read their runs.",
            unset = "no workflow is run from here, and healing does without",
            secret = true)
        Optional<String> token,
    @Setting(
            environment = "GITHUB_REPOSITORY",
            about = "The repository whose workflows are run, as owner/name.",
            unset = "no workflow is run from here, and healing does without")
        Optional<String> repository,
    @Setting(
            environment = "GITHUB_BRANCH",
            about =
                "The branch whose workflows are run; those that the platform itself demands are"
                    + " always of the default branch.")
        @DefaultValue("main")
        String branch,
    @Setting(environment = "GITHUB_API_URL", about = "The REST API of GitHub.")
        @DefaultValue("https://api.github.com")
        URI apiUrl,
    @Setting(
            environment = "GITHUB_TOKEN_ROTATION",
            about =
                "How old a token may become; two weeks before, it is said that it has to be changed.")
        @DefaultValue("90d")
        Duration tokenRotation) {
  private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+");

  public GithubSettings {
    token = token.map(String::strip).filter(text -> !text.isEmpty());
    repository = repository.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Whether workflows can be run. */
  public boolean isComplete() {
    return absence().isEmpty();
  }

  /**
   * Why no workflow can be run; empty when one can. A token alone is no mistake: many a shell has
   * one for other tools.
   */
  public Optional<String> absence() {
    if (repository.isEmpty()) {
      return Optional.of("GITHUB_REPOSITORY is not set.");
    }
    return token.isEmpty() ? Optional.of("GITHUB_TOKEN is not set.") : Optional.empty();
  }

  /**
   * Refuses to start with values that cannot be meant.
   *
   * @throws InvalidSettingException naming the variable
   */
  public void check() {
    if (repository.filter(name -> !REPOSITORY.matcher(name).matches()).isPresent()) {
      throw new InvalidSettingException(
          "GITHUB_REPOSITORY must be owner/name, but it is '%s'.".formatted(repository.get()),
          "Correct GITHUB_REPOSITORY and start again.");
    }
    String host = String.valueOf(apiUrl.getHost());
    if (!"https".equals(apiUrl.getScheme()) && !host.equals("localhost")) {
      throw new InvalidSettingException(
          "GITHUB_API_URL must begin with https://, since the token is sent there.",
          "Correct GITHUB_API_URL and start again.");
    }
  }

  /** Without the token, which must never be printed. */
  @Override
  public String toString() {
    return "Settings of GitHub";
  }
}
