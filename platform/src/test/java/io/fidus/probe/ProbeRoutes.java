package io.fidus.probe;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.IdempotencyKey;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Owner;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.PublicRoute;
import io.fidus.platform.api.SignedIn;
import io.fidus.platform.api.Sort;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Routes of every kind, for the tests of what all routes have in common. */
@RestController
@SuppressWarnings("UnusedVariable")
public class ProbeRoutes {
  private static final String REASON = "A test calls it.";

  /** A choice. */
  public enum Colour {
    RED,
    GREEN
  }

  /** A part of a larger body. */
  public record Line(String name, BigDecimal price) {}

  /** A body with a field of every kind. */
  public record Order(
      String name,
      int count,
      boolean urgent,
      Colour colour,
      Instant at,
      Optional<String> note,
      List<Line> lines) {
    public Order {
      new Checks()
          .require(!name.isBlank(), "name", "The name must not be blank.")
          .require(count > 0, "count", "The count must be 1 or more.")
          .done();
    }
  }

  /** Query parameters as a record. */
  public record Filter(Optional<String> symbol, Optional<Colour> colour) {}

  @PublicRoute(reason = REASON)
  @PostMapping(path = "/api/probe/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
  public Order order(@RequestBody Order order) {
    return order;
  }

  @PublicRoute(reason = REASON)
  @PostMapping(path = "/api/probe/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public long file(@RequestParam MultipartFile file, @RequestParam Optional<String> server) {
    return file.getSize();
  }

  @Access(Permission.ACCOUNTS_WRITE)
  @PostMapping(path = "/api/probe/guarded-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public long guardedFile(@RequestParam MultipartFile file) {
    return file.getSize();
  }

  @PublicRoute(reason = REASON)
  @GetMapping("/api/probe/numbers/{number}")
  public long number(@PathVariable long number) {
    return number;
  }

  @PublicRoute(reason = REASON)
  @GetMapping("/api/probe/list")
  public Page<String> list(Paging paging, Filter filter) {
    Sort sort = paging.sortBy(Set.of("time", "symbol"), Sort.parse("time:desc"));
    String from =
        paging.after().map(after -> Cursor.parse(after, sort, 1).values().getFirst()).orElse("0");
    long next = Long.parseLong(from) + paging.limit();
    return new Page<>(
        List.of(sort.toString(), from, filter.symbol().orElse("-")),
        Optional.of(new Cursor(sort, List.of(String.valueOf(next))).text()),
        1_000);
  }

  @PublicRoute(reason = REASON)
  @GetMapping(path = "/api/probe/csv", produces = "text/csv")
  public String csv() {
    return "a,b";
  }

  @PublicRoute(reason = REASON)
  @GetMapping("/api/probe/broken")
  public String broken() {
    throw new IllegalStateException("secret of the inside");
  }

  @PublicRoute(reason = REASON)
  @PutMapping("/api/probe/edited/{id}")
  public long edited(@PathVariable String id, IfMatch version) {
    version.require(7);
    return version.version();
  }

  @PublicRoute(reason = REASON)
  @PostMapping("/api/probe/commands")
  public String command(IdempotencyKey key) {
    return key.value();
  }

  @GetMapping("/api/probe/undeclared")
  public String undeclared() {
    return "reached";
  }

  @SignedIn
  @PublicRoute(reason = REASON)
  @GetMapping("/api/probe/declared-twice")
  public String declaredTwice() {
    return "reached";
  }

  @SignedIn
  @GetMapping("/api/probe/signed-in")
  public String signedIn(Caller caller) {
    return caller.username();
  }

  @Access(Permission.ACCOUNTS_READ)
  @GetMapping("/api/probe/accounts")
  public String accounts(Caller caller) {
    return caller.username();
  }

  @Access(Permission.SETTINGS_WRITE)
  @GetMapping("/api/probe/settings")
  public String settings(Caller caller) {
    return caller.username();
  }

  @Access(Permission.OWN_READ)
  @GetMapping("/api/probe/clients/{id}")
  public String client(@PathVariable String id, Caller caller) {
    caller.requireSight(Owner.client(id), Owner.agent("agent of " + id));
    return id;
  }

  @Access(Permission.ACCOUNTS_WRITE)
  @FreshProof
  @PostMapping("/api/probe/fresh")
  public String fresh(Caller caller) {
    return caller.username();
  }
}
