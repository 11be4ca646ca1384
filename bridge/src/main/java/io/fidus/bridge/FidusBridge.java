package io.fidus.bridge;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The bridge as a program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FidusBridge {

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application as {@link #main} starts it; the tests start the same. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(FidusBridge.class);
    application.setBannerMode(Banner.Mode.OFF);
    return application;
  }
}
