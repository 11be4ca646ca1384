package io.fidus.platform;

import io.fidus.program.InvalidSettingException;
import io.fidus.program.Verb;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The FIDUS platform: the API and the web app in one process. Started with a {@link Verb} it does
 * what that says, without a web server, and ends.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FidusPlatform {
  private static final int FAILED = 1;
  private static final int UNKNOWN_VERB = 2;

  public static void main(String[] arguments) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      application().run(arguments);
    } else {
      System.exit(perform(Arrays.asList(arguments)));
    }
  }

  /** The application as {@link #main} starts it; the tests start the same. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(FidusPlatform.class);
    application.setBannerMode(Banner.Mode.OFF);
    return application;
  }

  /**
   * Performs a verb. Nothing is made but what that verb needs, so that one that does without the
   * store runs beside a platform that holds it.
   *
   * @param words the verb and its arguments; words that begin with two dashes are settings
   * @return the exit code
   */
  static int perform(List<String> words) {
    String name = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    SpringApplication application = application();
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    String[] settings = rest.stream().filter(word -> word.startsWith("--")).toArray(String[]::new);
    try (ConfigurableApplicationContext context = application.run(settings)) {
      List<String> verbs = Arrays.asList(context.getBeanNamesForType(Verb.class));
      if (verbs.contains(name)) {
        return context
            .getBean(name, Verb.class)
            .run(rest.stream().filter(word -> !word.startsWith("--")).toList());
      }
      System.err.printf(
          "There is no verb '%s'; there are %s.%n",
          name, String.join(", ", verbs.stream().sorted().toList()));
      return UNKNOWN_VERB;
    } catch (BeansException failure) {
      return explain(failure);
    }
  }

  /** A setting that keeps what the verb needs from being made is explained as at a start. */
  private static int explain(BeansException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidSettingException invalid) {
        System.err.printf("%s%n%s%n", invalid.getMessage(), invalid.action());
        return FAILED;
      }
    }
    throw failure;
  }
}
