package io.fidus.platform;

import io.fidus.program.Verb;
import java.util.Arrays;
import java.util.List;
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
   * Performs a verb.
   *
   * @param words the verb and its arguments; words that begin with two dashes are settings
   * @return the exit code
   */
  static int perform(List<String> words) {
    String name = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    SpringApplication application = application();
    application.setWebApplicationType(WebApplicationType.NONE);
    String[] settings = rest.stream().filter(word -> word.startsWith("--")).toArray(String[]::new);
    try (ConfigurableApplicationContext context = application.run(settings)) {
      List<Verb> verbs = List.copyOf(context.getBeansOfType(Verb.class).values());
      for (Verb verb : verbs) {
        if (verb.name().equals(name)) {
          return verb.run(rest.stream().filter(word -> !word.startsWith("--")).toList());
        }
      }
      System.err.printf(
          "There is no verb '%s'; there are %s.%n",
          name, String.join(", ", verbs.stream().map(Verb::name).sorted().toList()));
      return UNKNOWN_VERB;
    }
  }
}
