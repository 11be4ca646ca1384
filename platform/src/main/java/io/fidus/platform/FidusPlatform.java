package io.fidus.platform;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The FIDUS platform: the API and the web app in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FidusPlatform {

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application as {@link #main} starts it; the tests start the same. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(FidusPlatform.class);
    application.setBannerMode(Banner.Mode.OFF);
    return application;
  }
}
