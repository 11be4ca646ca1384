package io.fidus.store.wire;

import io.fidus.store.InvalidValue;
import io.fidus.store.Kind;
import io.fidus.store.SchemaRefused;
import io.fidus.store.SeriesType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A series type with the columns of its record, their reading and their writing. */
public final class SeriesShape<T extends Record> {
  private static final String SEPARATOR = ", ";

  private final SeriesType<T> type;
  private final List<Column> columns;
  private final MethodHandle assembly;
  private final int partition;
  private final int position;
  private final int id;

  public SeriesShape(SeriesType<T> type) {
    this.type = type;
    List<Column> found = new ArrayList<>();
    for (RecordComponent component : type.type().getRecordComponents()) {
      found.add(Column.of(type, component));
    }
    columns = List.copyOf(found);
    assembly = Assembly.of(constructor(type.type()), columns);
    partition = key(type.partition(), List.of(Kind.WHOLE));
    position = key(type.position(), List.of(Kind.WHOLE, Kind.INSTANT));
    id = key(type.id(), List.of(Kind.WHOLE));
    for (String scaled : type.scales().keySet()) {
      index(scaled, List.of(Kind.DECIMAL));
    }
  }

  public SeriesType<T> type() {
    return type;
  }

  public List<Column> columns() {
    return columns;
  }

  public Column partition() {
    return columns.get(partition);
  }

  public Column position() {
    return columns.get(position);
  }

  public Column id() {
    return columns.get(id);
  }

  /** The kept values of a fact, in the order of the columns; null where an optional is empty. */
  public @Nullable Object[] values(T fact) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value(fact);
    }
    return values;
  }

  public long partition(@Nullable Object[] values) {
    return number(values[partition]);
  }

  public long position(@Nullable Object[] values) {
    return number(values[position]);
  }

  public long id(@Nullable Object[] values) {
    return number(values[id]);
  }

  /** The position as the kind of its column. */
  public Object positionValue(long number) {
    return position().kind() == Kind.INSTANT ? Instant.ofEpochMilli(number) : (Object) number;
  }

  /**
   * The fact with these kept values.
   *
   * @throws InvalidValue when one is missing that is not optional
   */
  public T fact(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !columns.get(i).optional()) {
        throw columns.get(i).missing();
      }
    }
    return fact(new KeptCells(values));
  }

  /** The fact in a row none of whose cells is empty but those of optional columns. */
  public T fact(Cells row) {
    try {
      return type.type().cast(assembly.invokeExact(row));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new InvalidValue("Cannot read one of the " + type.name(), e);
    }
  }

  /** The kept values in a row, as {@link #values(Record)} has them. */
  public @Nullable Object[] values(Cells row) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.kept(i, columns.get(i).kind(), columns.get(i).scale());
    }
    return values;
  }

  public boolean same(@Nullable Object[] some, @Nullable Object[] others) {
    return Arrays.equals(some, others, SeriesShape::compare);
  }

  private static int compare(@Nullable Object one, @Nullable Object other) {
    return Objects.deepEquals(one, other) ? 0 : 1;
  }

  /** What distinguishes this declaration from another one. */
  public String declared() {
    return String.join(SEPARATOR, declarations());
  }

  /**
   * The columns that this declaration adds to an earlier one.
   *
   * @throws SchemaRefused when it differs otherwise, or facts already stored would lack a value
   */
  public List<Column> addedTo(String earlier) {
    List<String> stored = List.of(earlier.split(SEPARATOR, -1));
    List<Column> added =
        columns.stream().filter(column -> !stored.contains(declaration(column))).toList();
    if (!declarations().containsAll(stored) || !added.stream().allMatch(Column::optional)) {
      throw new SchemaRefused(
          type.name()
              + " holds other columns than declared: a new one must be optional, and none may be"
              + " left out or changed");
    }
    return added;
  }

  private List<String> declarations() {
    List<String> all = new ArrayList<>();
    all.add(String.join(" ", "KEY", partition().name(), position().name(), id().name()));
    columns.forEach(column -> all.add(declaration(column)));
    return all;
  }

  private static String declaration(Column column) {
    return column.name() + " " + column.kind() + " " + column.scale();
  }

  private int key(String component, List<Kind> kinds) {
    int index = index(component, kinds);
    if (columns.get(index).optional()) {
      throw new SchemaRefused(
          type.name() + "." + component + " orders the series: it must be there");
    }
    return index;
  }

  private int index(String component, List<Kind> kinds) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).component().equals(component)) {
        if (!kinds.contains(columns.get(i).kind())) {
          throw new SchemaRefused(type.name() + "." + component + " must be one of " + kinds);
        }
        return i;
      }
    }
    throw new SchemaRefused(type.name() + " has no component " + component);
  }

  private static long number(@Nullable Object kept) {
    return switch (Objects.requireNonNull(kept)) {
      case Long number -> number;
      case Instant instant -> instant.toEpochMilli();
      default -> throw new IllegalStateException("Not a key: " + kept);
    };
  }

  private static MethodHandle constructor(Class<?> type) {
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var declared = type.getDeclaredConstructor(parameters);
      declared.setAccessible(true);
      return MethodHandles.lookup().unreflectConstructor(declared);
    } catch (ReflectiveOperationException e) {
      throw new SchemaRefused(type.getName() + " is not open to the store: " + e.getMessage());
    }
  }
}
