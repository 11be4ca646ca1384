package io.fidus.store.wire;

import io.fidus.store.InvalidValue;
import io.fidus.store.Kind;
import io.fidus.store.SchemaRefused;
import io.fidus.store.SeriesType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One component of the record of a series, and the column that holds it. */
public final class Column {
  private enum Wrapper {
    NONE,
    OPTIONAL,
    OPTIONAL_LONG,
    OPTIONAL_INT
  }

  private final String component;
  private final String name;
  private final Kind kind;
  private final int scale;
  private final Wrapper wrapper;
  private final Class<?> type;
  private final Map<String, Object> constants;
  private final MethodHandle getter;
  private final String where;

  private Column(
      String where,
      String component,
      Kind kind,
      int scale,
      Wrapper wrapper,
      Class<?> type,
      MethodHandle getter) {
    this.where = where;
    this.component = component;
    this.name = Wire.stored(component);
    this.kind = kind;
    this.scale = scale;
    this.wrapper = wrapper;
    this.type = type;
    this.constants = constants(type);
    this.getter = getter;
  }

  static Column of(SeriesType<?> series, RecordComponent component) {
    String where = series.name() + "." + component.getName();
    Class<?> raw = component.getType();
    Wrapper wrapper = wrapper(raw);
    Class<?> type =
        switch (wrapper) {
          case NONE -> raw;
          case OPTIONAL -> argument(component.getGenericType(), where);
          case OPTIONAL_LONG -> long.class;
          case OPTIONAL_INT -> int.class;
        };
    Kind kind = kind(type, where);
    Integer scale = series.scales().get(component.getName());
    if (kind == Kind.DECIMAL && scale == null) {
      throw new SchemaRefused(where + " is a decimal: declare its scale");
    }
    return new Column(
        where,
        component.getName(),
        kind,
        scale == null ? 0 : scale,
        wrapper,
        type,
        getter(component, where));
  }

  public String component() {
    return component;
  }

  /** The name of the column, in snake_case. */
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public int scale() {
    return scale;
  }

  public boolean optional() {
    return wrapper != Wrapper.NONE;
  }

  @Nullable Object value(Record fact) {
    Object held;
    try {
      held = getter.invokeExact(fact);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new InvalidValue("Cannot read " + where, e);
    }
    @Nullable Object plain =
        switch (held) {
          case null -> throw new InvalidValue(where + " is null");
          case Optional<?> optional -> optional.isPresent() ? optional.get() : null;
          case OptionalLong optional -> optional.isPresent() ? (Long) optional.getAsLong() : null;
          case OptionalInt optional -> optional.isPresent() ? (Integer) optional.getAsInt() : null;
          default -> held;
        };
    return plain == null ? null : Values.keep(kind, scale, plain, where);
  }

  /** The argument of the record's constructor for a kept value. */
  @Nullable Object argument(@Nullable Object kept) {
    if (kept == null) {
      return switch (wrapper) {
        case NONE -> throw missing();
        case OPTIONAL -> Optional.empty();
        case OPTIONAL_LONG -> OptionalLong.empty();
        case OPTIONAL_INT -> OptionalInt.empty();
      };
    }
    return switch (wrapper) {
      case NONE -> plain(kept);
      case OPTIONAL -> Optional.of(plain(kept));
      case OPTIONAL_LONG -> OptionalLong.of((Long) kept);
      case OPTIONAL_INT -> OptionalInt.of(Math.toIntExact((Long) kept));
    };
  }

  InvalidValue missing() {
    return new InvalidValue(where + " is missing");
  }

  private Object plain(Object kept) {
    if (!constants.isEmpty()) {
      return constant((String) kept);
    }
    return type == int.class || type == Integer.class ? Math.toIntExact((Long) kept) : kept;
  }

  private Object constant(String constant) {
    Object found = constants.get(constant);
    if (found == null) {
      throw new InvalidValue(where + " has no constant " + constant);
    }
    return found;
  }

  private static Map<String, Object> constants(Class<?> type) {
    Map<String, Object> constants = new HashMap<>();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        constants.put(((Enum<?>) constant).name(), constant);
      }
    }
    return constants;
  }

  private static Wrapper wrapper(Class<?> raw) {
    if (raw == Optional.class) {
      return Wrapper.OPTIONAL;
    }
    if (raw == OptionalLong.class) {
      return Wrapper.OPTIONAL_LONG;
    }
    return raw == OptionalInt.class ? Wrapper.OPTIONAL_INT : Wrapper.NONE;
  }

  private static Class<?> argument(Type generic, String where) {
    if (generic instanceof ParameterizedType parameterized
        && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument) {
      return argument;
    }
    throw new SchemaRefused(where + " must be an Optional of a plain type");
  }

  private static Kind kind(Class<?> type, String where) {
    if (type == String.class || type.isEnum()) {
      return Kind.TEXT;
    }
    if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
      return Kind.WHOLE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return Kind.FLAG;
    }
    if (type == BigDecimal.class) {
      return Kind.DECIMAL;
    }
    if (type == Instant.class) {
      return Kind.INSTANT;
    }
    if (type == LocalDate.class) {
      return Kind.DATE;
    }
    if (type == LocalDateTime.class) {
      return Kind.LOCAL_TIME;
    }
    if (type == byte[].class) {
      return Kind.BINARY;
    }
    throw new SchemaRefused(where + " cannot be a column: " + type.getName());
  }

  private static MethodHandle getter(RecordComponent component, String where) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflect(accessor)
          .asType(MethodType.methodType(Object.class, Record.class));
    } catch (IllegalAccessException e) {
      throw new SchemaRefused(where + " is not open to the store: " + e.getMessage());
    }
  }
}
