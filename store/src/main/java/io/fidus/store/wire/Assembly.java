package io.fidus.store.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Joins a record's constructor with a reader of each of its columns into one method from {@link
 * Cells} to the record. The machine compiles it as a whole; whole numbers, most of what a series
 * holds, are not boxed on the way.
 */
final class Assembly {
  private static final MethodHandle LONG = reader("readLong", long.class);
  private static final MethodHandle INT = reader("readInt", int.class);
  private static final MethodHandle OPTIONAL_LONG = reader("readOptionalLong", OptionalLong.class);
  private static final MethodHandle ANY = any();

  private Assembly() {}

  static MethodHandle of(MethodHandle constructor, List<Column> columns) {
    MethodType parameters = constructor.type();
    MethodHandle[] readers = new MethodHandle[columns.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = reader(columns.get(i), i, parameters.parameterType(i));
    }
    MethodHandle joined = MethodHandles.filterArguments(constructor, 0, readers);
    return MethodHandles.permuteArguments(
            joined,
            MethodType.methodType(parameters.returnType(), Cells.class),
            new int[readers.length])
        .asType(MethodType.methodType(Object.class, Cells.class));
  }

  private static MethodHandle reader(Column column, int index, Class<?> parameter) {
    if (parameter == long.class) {
      return MethodHandles.insertArguments(LONG, 0, index);
    }
    if (parameter == int.class) {
      return MethodHandles.insertArguments(INT, 0, index);
    }
    if (parameter == OptionalLong.class) {
      return MethodHandles.insertArguments(OPTIONAL_LONG, 0, index);
    }
    return MethodHandles.insertArguments(ANY, 0, column, index)
        .asType(MethodType.methodType(parameter, Cells.class));
  }

  static long readLong(int index, Cells row) {
    return row.number(index);
  }

  static int readInt(int index, Cells row) {
    return Math.toIntExact(row.number(index));
  }

  static OptionalLong readOptionalLong(int index, Cells row) {
    long number = row.number(index);
    return number == 0 && row.empty(index) ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static @Nullable Object readAny(Column column, int index, Cells row) {
    return column.argument(row.kept(index, column.kind(), column.scale()));
  }

  private static MethodHandle reader(String name, Class<?> result) {
    return find(name, MethodType.methodType(result, int.class, Cells.class));
  }

  private static MethodHandle any() {
    return find(
        "readAny", MethodType.methodType(Object.class, Column.class, int.class, Cells.class));
  }

  private static MethodHandle find(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(Assembly.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Assembly has no " + name, e);
    }
  }
}
