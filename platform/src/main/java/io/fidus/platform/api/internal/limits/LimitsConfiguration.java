package io.fidus.platform.api.internal.limits;

import io.fidus.platform.store.DataSettings;
import io.fidus.store.Store;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where it is kept what callers have taken: in the store when several nodes may share it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LimitsConfiguration {

  @Bean
  GrantBook grantBook(DataSettings settings, Store store) {
    return settings.production() ? new StoredGrants(store) : new GrantsInMemory();
  }
}
