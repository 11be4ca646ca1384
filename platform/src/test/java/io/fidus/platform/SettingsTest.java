package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.platform.alerts.AlertSettings;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.api.LimitSettings;
import io.fidus.platform.approvals.ApprovalSettings;
import io.fidus.platform.gateways.GatewaySettings;
import io.fidus.platform.identity.SignInSettings;
import io.fidus.platform.identity.TokenSettings;
import io.fidus.platform.mail.MailSettings;
import io.fidus.platform.remote.GithubSettings;
import io.fidus.platform.remote.SshSettings;
import io.fidus.platform.sealing.CredentialSettings;
import io.fidus.platform.store.DataSettings;
import io.fidus.platform.trading.ImportSettings;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.program.InvalidSettingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.unit.DataSize;

/** Every setting, its default, its environment name, and what is said about a wrong one. */
class SettingsTest {
  /** What a setting is called in the program and outside of it. */
  private static final String NAMES =
      """
      fidus.http.port PORT
      fidus.http.frontend-url FRONTEND_URL
      fidus.http.trusted-proxies TRUSTED_PROXIES
      fidus.http.cors-origins CORS_ORIGINS
      fidus.http.metrics-from METRICS_FROM
      fidus.limits.staff RATE_LIMIT_STAFF
      fidus.limits.client RATE_LIMIT_CLIENT
      fidus.limits.guest RATE_LIMIT_GUEST
      fidus.http.largest-body LARGEST_BODY
      fidus.http.largest-upload LARGEST_UPLOAD
      fidus.approvals.archiving APPROVE_ARCHIVING
      fidus.mail.host SMTP_HOST
      fidus.mail.port SMTP_PORT
      fidus.mail.username SMTP_USERNAME
      fidus.mail.password SMTP_APP_PASSWORD
      fidus.mail.from SMTP_FROM
      fidus.mail.start-tls SMTP_STARTTLS
      fidus.mail.ca-file SMTP_CA_FILE
      fidus.alerts.recipients ALERT_RECIPIENT_EMAIL
      fidus.alerts.escalation ALERT_ESCALATION_EMAIL
      fidus.alerts.escalate-after ALERT_ESCALATE_AFTER
      fidus.alerts.language ALERT_LANGUAGE
      fidus.alerts.zone ALERT_ZONE
      fidus.alerts.quiet-hours ALERT_QUIET_HOURS
      fidus.alerts.digest-at ALERT_DIGEST_AT
      fidus.alerts.webhook-url ALERT_WEBHOOK_URL
      fidus.alerts.webhook-secret ALERT_WEBHOOK_SECRET
      fidus.store.data FIDUS_DATA
      fidus.store.mongo-url MONGO_URL
      fidus.token.secret JWT_SECRET_KEY
      fidus.token.secret-file JWT_SECRET_KEY_FILE
      fidus.token.previous-secret JWT_SECRET_KEY_PREVIOUS
      fidus.token.lifetime ACCESS_TOKEN_LIFETIME
      fidus.token.session-idle SESSION_IDLE
      fidus.token.session-longest SESSION_LONGEST
      fidus.sign-in.first-password ADMIN_PASSWORD
      fidus.sign-in.attempts SIGN_IN_ATTEMPTS
      fidus.sign-in.longest-wait SIGN_IN_LONGEST_WAIT
      fidus.imports.folder IMPORT_FOLDER
      fidus.imports.folder-interval IMPORT_FOLDER_INTERVAL
      fidus.imports.server-zone IMPORT_SERVER_ZONE
      fidus.credentials.keys CREDENTIALS_KEYS
      fidus.credentials.fernet-key MT5_ENCRYPTION_KEY
      fidus.gateways.bridge-url MT5_BRIDGE_URL
      fidus.gateways.bridge-key MT5_BRIDGE_API_KEY
      fidus.gateways.bridge-takes-up MT5_BRIDGE_TAKES_UP
      fidus.gateways.metaapi-token METAAPI_TOKEN
      fidus.gateways.metaapi-url METAAPI_URL
      fidus.gateways.plain-http GATEWAYS_PLAIN_HTTP
      fidus.watchdog.mode WATCHDOG_MODE
      fidus.watchdog.bridge-pid-file MT5_BRIDGE_PID_FILE
      fidus.watchdog.simulator-port SIMULATOR_PORT
      fidus.deadman.url DEADMAN_URL
      fidus.deadman.every DEADMAN_EVERY
      fidus.github.token GITHUB_TOKEN
      fidus.github.repository GITHUB_REPOSITORY
      fidus.github.branch GITHUB_BRANCH
      fidus.github.api-url GITHUB_API_URL
      fidus.github.token-rotation GITHUB_TOKEN_ROTATION
      fidus.ssh.host VPS_HOST
      fidus.ssh.port VPS_PORT
      fidus.ssh.username VPS_USERNAME
      fidus.ssh.host-key VPS_HOST_KEY
      fidus.ssh.key-file VPS_KEY_FILE
      fidus.ssh.password VPS_PASSWORD
      fidus.ssh.timeout VPS_TIMEOUT
      fidus.ssh.check-command VPS_CHECK_COMMAND
      fidus.ssh.restart-bridge-command VPS_RESTART_BRIDGE_COMMAND
      fidus.ssh.restart-all-command VPS_RESTART_ALL_COMMAND
      """;

  @TempDir Path data;

  private static <T extends Record> T bound(Class<T> settings, Map<String, String> values) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).prefix();
    return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, settings);
  }

  @Test
  void everyDefaultIsPinned() {
    assertThat(bound(HttpSettings.class, Map.of()))
        .isEqualTo(
            new HttpSettings(
                8080,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(64)));
    assertThat(bound(LimitSettings.class, Map.of())).isEqualTo(new LimitSettings(300, 150, 100));
    assertThat(bound(ApprovalSettings.class, Map.of())).isEqualTo(new ApprovalSettings(false));
    assertThat(bound(DataSettings.class, Map.of()))
        .isEqualTo(new DataSettings("./data", Optional.empty()));
    assertThat(bound(TokenSettings.class, Map.of()))
        .isEqualTo(
            new TokenSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                Duration.ofDays(14)));
    assertThat(bound(SignInSettings.class, Map.of()))
        .isEqualTo(new SignInSettings(Optional.empty(), 5, Duration.ofMinutes(15)));
    assertThat(bound(ImportSettings.class, Map.of()))
        .isEqualTo(new ImportSettings(Optional.empty(), Duration.ofSeconds(2), "New_York+7"));
    assertThat(bound(CredentialSettings.class, Map.of()))
        .isEqualTo(new CredentialSettings(Optional.empty(), Optional.empty()));
    assertThat(bound(GatewaySettings.class, Map.of()))
        .isEqualTo(
            new GatewaySettings(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                URI.create("https://mt-provisioning-api-v1.agiliumtrade.agiliumtrade.ai"),
                false));
  }

  @Test
  void everyDefaultOfOutsideServicesIsPinned() {
    assertThat(bound(MailSettings.class, Map.of()))
        .isEqualTo(
            new MailSettings(
                Optional.empty(),
                587,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty()));
    assertThat(bound(AlertSettings.class, Map.of()))
        .isEqualTo(
            new AlertSettings(
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(15),
                "es-MX",
                "America/Mexico_City",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(bound(GithubSettings.class, Map.of()))
        .isEqualTo(
            new GithubSettings(
                Optional.empty(),
                Optional.empty(),
                "main",
                URI.create("https://api.github.com"),
                Duration.ofDays(90)));
    assertThat(bound(SshSettings.class, Map.of()))
        .isEqualTo(
            new SshSettings(
                Optional.empty(),
                22,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void everySettingTakesAValue() {
    Map<Class<?>, String> values =
        Map.of(
            int.class, "7",
            Integer.class, "7",
            boolean.class, "true",
            String.class, "text",
            URI.class, "https://fidus.example.com",
            Duration.class, "7s",
            DataSize.class, "7MB",
            WatchdogMode.class, "HEAL");
    for (SettingsCatalog.Entry entry : SettingsCatalog.entries()) {
      assertThat(values).as(entry.key()).containsKey(entry.type());
    }
    for (Class<? extends Record> settings : SettingsCatalog.RECORDS) {
      Map<String, String> given = new HashMap<>();
      String prefix = settings.getAnnotation(ConfigurationProperties.class).prefix();
      SettingsCatalog.entries().stream()
          .filter(entry -> entry.key().startsWith(prefix + '.'))
          .forEach(
              entry -> given.put(entry.key(), Objects.requireNonNull(values.get(entry.type()))));
      assertThat(bound(settings, given)).as(prefix).isNotNull();
    }
  }

  @Test
  void everyKeyAndEnvironmentNameIsPinned() {
    assertThat(
            SettingsCatalog.entries().stream()
                .map(entry -> entry.key() + ' ' + entry.setting().environment()))
        .containsExactlyInAnyOrderElementsOf(NAMES.lines().toList());
    assertThat(NAMES.lines().map(name -> name.substring(name.indexOf(' '))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theCatalogHoldsEveryRecordOfSettings() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

    assertThat(
            scan.findCandidateComponents("io.fidus").stream().map(BeanDefinition::getBeanClassName))
        .containsExactlyInAnyOrderElementsOf(
            SettingsCatalog.RECORDS.stream().map(Class::getName).toList());
  }

  @Test
  void everySettingSaysWhatItIsAndWhatHappensWithoutIt() {
    for (SettingsCatalog.Entry entry : SettingsCatalog.entries()) {
      assertThat(entry.setting()).as("@Setting of %s", entry.key()).isNotNull();
      assertThat(entry.setting().about()).as(entry.key()).endsWith(".");
      assertThat(entry.setting().unset().isEmpty())
          .as("%s has either a default or a word about being unset", entry.key())
          .isEqualTo(entry.usual().isPresent());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fidus.http.port            | many     | PORT (fidus.http.port) must be a whole number, but it is 'many'.
          fidus.token.lifetime       | soon     | ACCESS_TOKEN_LIFETIME (fidus.token.lifetime) must be a duration such as 30s, 10m, 12h or 7d, but it is 'soon'.
          fidus.http.largest-upload  | big      | LARGEST_UPLOAD (fidus.http.largest-upload) must be a size such as 512KB or 64MB, but it is 'big'.
          """)
  void aMalformedValueStopsTheStartWithOneSentence(String key, String value, String sentence) {
    FailureAnalysis analysis = failure("--" + key + '=' + value);

    assertThat(analysis.getDescription()).isEqualTo(sentence);
    assertThat(analysis.getAction()).startsWith("Correct ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fidus.token.secret            | too short        | JWT_SECRET_KEY must have 32 bytes or more, but has 9.
          fidus.token.previous-secret   | too short        | JWT_SECRET_KEY_PREVIOUS must have 32 bytes or more, but has 9.
          fidus.token.secret-file       | /no/such/file    | JWT_SECRET_KEY_FILE names /no/such/file, which is not there.
          fidus.http.trusted-proxies    | here/8           | TRUSTED_PROXIES must list ranges of addresses such as 2001:db8::/32, but 'here/8' is not a range of addresses.
          fidus.http.metrics-from       | ::1/129          | METRICS_FROM must list ranges of addresses such as 2001:db8::/32, but '::1/129' is not a range of addresses.
          fidus.mail.host               | mail.example.com | SMTP_FROM must be the address that mail comes from, but is ''.
          fidus.mail.ca-file            | /no/such/file    | SMTP_CA_FILE must name a file of certificates (PEM), but /no/such/file is none.
          fidus.alerts.recipients       | desk             | ALERT_RECIPIENT_EMAIL must be addresses with commas between, each with its language or none, but is 'desk'.
          fidus.alerts.escalation       | desk at home     | ALERT_ESCALATION_EMAIL must be addresses with commas between, each with its language or none, but is 'desk at home'.
          fidus.alerts.escalate-after   | 0s               | ALERT_ESCALATE_AFTER must be longer than nothing, but is 'PT0S'.
          fidus.alerts.language         | fr               | ALERT_LANGUAGE must be es-MX or en, but is 'fr'.
          fidus.alerts.zone             | Here             | ALERT_ZONE must be a time zone such as America/Mexico_City, but is 'Here'.
          fidus.alerts.quiet-hours      | at night         | ALERT_QUIET_HOURS must be hours such as 22:00-07:00, but is 'at night'.
          fidus.alerts.digest-at        | noon             | ALERT_DIGEST_AT must be a time such as 08:00, but is 'noon'.
          fidus.alerts.webhook-url      | http://example.com/hook  | ALERT_WEBHOOK_URL must begin with https:// where it is not on this machine.
          fidus.alerts.webhook-url      | https://example.com/hook | ALERT_WEBHOOK_SECRET must have 32 characters or more where ALERT_WEBHOOK_URL is set.
          fidus.deadman.url             | http://example.com/ping  | DEADMAN_URL must begin with https:// where it is not on this machine.
          fidus.deadman.every           | 1s               | DEADMAN_EVERY must be between 10s and 1h, but is 'PT1S'.
          fidus.limits.guest            | 0                | RATE_LIMIT_GUEST must be 1 or more, but is 0.
          fidus.github.repository       | only-a-name      | GITHUB_REPOSITORY must be owner/name, but it is 'only-a-name'.
          fidus.ssh.host                | vps.example.com  | VPS_HOST is set without VPS_USERNAME.
          fidus.sign-in.first-password  | harbour          | ADMIN_PASSWORD is too weak: The password must have 12 to 128 characters.
          """)
  void aValueThatCannotBeUsedStopsTheStartWithOneSentence(
      String key, String value, String sentence) {
    assertThat(failure("--" + key + '=' + value).getDescription()).isEqualTo(sentence);
  }

  @Test
  void productionDoesNotMakeUpASecret() {
    assertThat(failure("--fidus.store.mongo-url=mongodb://localhost:1/fidus").getDescription())
        .startsWith("JWT_SECRET_KEY is missing");
  }

  @Test
  void aKeyThatDoesNotExistStopsTheStart() {
    assertThatThrownBy(() -> RunningPlatform.start(data, "--fidus.http.prot=1"))
        .hasStackTraceContaining("fidus.http.prot");
  }

  @Test
  void aFolderThatIsInUseStopsTheStart() {
    try (RunningPlatform running = RunningPlatform.start(data)) {
      assertThat(running.get("/api/health").status()).isEqualTo(200);
      assertThat(failure().getDescription())
          .startsWith("The store cannot be opened: The data folder ")
          .contains("in use by another process");
    }
  }

  private FailureAnalysis failure(String... settings) {
    try (RunningPlatform unexpected = RunningPlatform.start(data, settings)) {
      throw new AssertionError("It started on port " + unexpected.port());
    } catch (RuntimeException e) {
      return analysis(e);
    }
  }

  private static FailureAnalysis analysis(RuntimeException failure) {
    @Nullable FailureAnalysis invalid = new InvalidSettingAnalyzer().analyze(failure);
    @Nullable FailureAnalysis analysis =
        invalid == null ? new MalformedSettingAnalyzer().analyze(failure) : invalid;
    if (analysis == null) {
      throw new AssertionError("Nothing explains it", failure);
    }
    assertThat(analysis.getDescription().lines()).hasSize(1);
    return analysis;
  }

  @Test
  void anInvalidSettingKeepsItsCause() {
    RuntimeException cause = new IllegalStateException("why");
    assertThat(new InvalidSettingException("a", "b", cause)).hasCause(cause);
  }

  @Test
  void theReferenceOfTheConfigurationIsUpToDate() {
    StringBuilder rows = new StringBuilder();
    for (SettingsCatalog.Entry entry : SettingsCatalog.entries()) {
      rows.append(
          "| `%s` | `%s` | %s | %s%s |%n"
              .formatted(
                  entry.setting().environment(),
                  entry.key(),
                  MalformedSettingAnalyzer.form(entry.type()),
                  entry.setting().about(),
                  entry
                      .usual()
                      .map(usual -> " Default: `" + usual + "`.")
                      .orElse(" Not set: " + entry.setting().unset() + ".")));
    }
    GeneratedFile.keep(
        "docs/reference/configuration.md",
        """
        # Configuration of the platform

        Generated from the code by `SettingsTest`. Every setting is read from an environment variable,
        or from a command line argument with its key (`--fidus.http.port=9090`), which wins. An empty
        variable counts as not set. A missing or malformed value stops the start with one sentence
        that names it.

        | variable | key | a value is | what it decides |
        |---|---|---|---|
        %s"""
            .formatted(rows));
  }

  @Test
  void theExampleOfAnEnvironmentFileIsUpToDate() {
    List<String> lines = new ArrayList<>();
    lines.add("# Settings of FIDUS with their defaults. Copy to .env and change what you need;");
    lines.add(
        "# docs/reference/configuration.md says more. Generated from the code by SettingsTest.");
    for (SettingsCatalog.Entry entry : SettingsCatalog.entries()) {
      lines.add("");
      lines.add("# " + entry.setting().about());
      if (entry.usual().isEmpty()) {
        lines.add("# Not set: " + entry.setting().unset() + ".");
      }
      lines.add("#" + entry.setting().environment() + "=" + entry.usual().orElse(""));
    }
    GeneratedFile.keep(".env.example", String.join("\n", lines) + "\n");
  }
}
