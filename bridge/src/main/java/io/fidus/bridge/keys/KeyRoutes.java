package io.fidus.bridge.keys;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys over the API, with a key of the scope ADMIN. */
@RestController
class KeyRoutes {
  /** What a new key is to be called, and to allow. */
  record NewKey(String name, Scope scope) {}

  private static final Logger LOG = LoggerFactory.getLogger(KeyRoutes.class);

  private final ApiKeys keys;

  KeyRoutes(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/api/keys")
  List<ApiKeys.Listed> list() {
    return keys.list();
  }

  @PostMapping("/api/keys")
  @ResponseStatus(HttpStatus.CREATED)
  ApiKeys.Issued issue(@RequestBody NewKey wanted) {
    ApiKeys.Issued issued = keys.issue(wanted.name(), wanted.scope());
    LOG.info("Key {} was issued with the scope {}", issued.id(), wanted.scope());
    return issued;
  }

  @DeleteMapping("/api/keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id) {
    keys.revoke(id);
    LOG.info("Key {} was revoked", id);
  }
}
