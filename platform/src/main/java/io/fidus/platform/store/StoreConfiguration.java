package io.fidus.platform.store;

import io.fidus.program.InvalidSettingException;
import io.fidus.program.StartCheck;
import io.fidus.store.Codec;
import io.fidus.store.SchemaRefused;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.Stores;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store with the program and closes it after everything that uses it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /**
   * Opens the store.
   *
   * @param codecs how the modules store their value types
   * @param checks what a server must have in order before it opens its store
   */
  @Bean(destroyMethod = "close")
  Store store(
      DataSettings settings,
      InstantSource clock,
      List<Codec<?, ?>> codecs,
      ObjectProvider<StartCheck> checks,
      ApplicationContext context) {
    if (context instanceof WebServerApplicationContext) {
      checks.forEach(StartCheck::check);
    }
    try {
      return Stores.open(new StoreSettings(settings.folder(), settings.mongoUrl(), clock, codecs));
    } catch (StoreUnavailable e) {
      throw new InvalidSettingException(
          "The store cannot be opened: " + e.getMessage() + ".",
          settings.production()
              ? "Check MONGO_URL and the replica set that it names."
              : "Check FIDUS_DATA, and that no other FIDUS runs on the same folder.",
          e);
    } catch (SchemaRefused e) {
      throw new InvalidSettingException(
          "The data cannot be used by this version of FIDUS: " + e.getMessage() + ".",
          settings.production()
              ? "Name another database in MONGO_URL, or start the version that wrote it."
              : "Set FIDUS_DATA to another folder, or start the version that wrote it.",
          e);
    }
  }
}
