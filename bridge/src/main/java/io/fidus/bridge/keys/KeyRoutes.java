package io.fidus.bridge.keys;

import io.fidus.bridge.http.Refusal;
import java.util.List;
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

  private static final int LONGEST_NAME = 100;

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
    if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "A name has 1 to " + LONGEST_NAME + " characters.");
    }
    return keys.issue(wanted.name().strip(), wanted.scope());
  }

  @DeleteMapping("/api/keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id) {
    if (!keys.revoke(id)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "No key has this id.");
    }
  }
}
