package io.fidus.platform;

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
import io.fidus.platform.watchdog.DeadmanSettings;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.program.Setting;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every setting of the program, in the order in which an operator reads about them. */
final class SettingsCatalog {
  /** The records that hold the settings; one per concern. */
  static final List<Class<? extends Record>> RECORDS =
      List.of(
          HttpSettings.class,
          LimitSettings.class,
          DataSettings.class,
          TokenSettings.class,
          SignInSettings.class,
          ImportSettings.class,
          CredentialSettings.class,
          GatewaySettings.class,
          ApprovalSettings.class,
          WatchdogSettings.class,
          DeadmanSettings.class,
          MailSettings.class,
          AlertSettings.class,
          GithubSettings.class,
          SshSettings.class);

  private SettingsCatalog() {}

  /**
   * One setting.
   *
   * @param key the property key, for example {@code fidus.http.port}
   * @param type the type of the value; of an optional setting the type that it has when set
   * @param usual the default; empty when the setting has none
   */
  record Entry(String key, Class<?> type, Optional<String> usual, Setting setting) {}

  static List<Entry> entries() {
    return RECORDS.stream().flatMap(record -> entries(record).stream()).toList();
  }

  private static List<Entry> entries(Class<? extends Record> settings) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).prefix();
    RecordComponent[] components = settings.getRecordComponents();
    Parameter[] parameters = settings.getDeclaredConstructors()[0].getParameters();
    return IntStream.range(0, components.length)
        .mapToObj(i -> entry(prefix, components[i], parameters[i]))
        .toList();
  }

  private static Entry entry(String prefix, RecordComponent component, Parameter parameter) {
    return new Entry(
        prefix + '.' + dashed(component.getName()),
        valueType(component),
        usual(parameter.getAnnotation(DefaultValue.class)),
        component.getAnnotation(Setting.class));
  }

  private static Optional<String> usual(@Nullable DefaultValue value) {
    return value == null ? Optional.empty() : Optional.of(String.join(",", value.value()));
  }

  private static Class<?> valueType(RecordComponent component) {
    return component.getType() == Optional.class
            && component.getGenericType() instanceof ParameterizedType optional
            && optional.getActualTypeArguments()[0] instanceof Class<?> value
        ? value
        : component.getType();
  }

  private static String dashed(String camelCase) {
    return camelCase.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
  }
}
