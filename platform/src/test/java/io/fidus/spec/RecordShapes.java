package io.fidus.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of a record on the wire, as our mapper writes it: every component is there, an optional
 * one may be null, an enum is a closed list, and a sealed interface is one of its records.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public final class RecordShapes implements ModelConverter {
  private static final Pattern SUFFIX = Pattern.compile("View$");
  private static final Pattern WHOLE = Pattern.compile("(\\w+)(View|Row|Entry)");

  private final JsonMapper mapper;
  private final JavaDocs docs;
  private final Map<String, Type> named = new HashMap<>();

  public RecordShapes(JsonMapper mapper, JavaDocs docs) {
    this.mapper = mapper;
    this.docs = docs;
  }

  @Override
  public @Nullable Schema resolve(
      AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Type type = reflected(annotated.getType());
    Class<?> raw = raw(type);
    if (raw == LocalDateTime.class) {
      return new Schema(SpecVersion.V31).types(Set.of("string")).format("local-date-time");
    }
    if (!raw.getName().startsWith("io.fidus.")) {
      return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
    }
    String name = name(type);
    Type before = named.putIfAbsent(name, type);
    if (before != null && !before.equals(type)) {
      throw new IllegalStateException(
          "Two types are called %s on the wire: %s and %s".formatted(name, before, type));
    }
    if (before == null) {
      Schema shape = new Schema(SpecVersion.V31);
      context.defineModel(name, shape);
      describe(shape, type, raw, context);
    }
    return new Schema(SpecVersion.V31).$ref("#/components/schemas/" + name);
  }

  private void describe(Schema shape, Type type, Class<?> raw, ModelConverterContext context) {
    shape.setDescription(docs.of(raw).orElse(null));
    if (raw.isEnum()) {
      shape.addType("string");
      shape.setEnum(Arrays.stream(raw.getEnumConstants()).map(this::text).toList());
    } else if (raw.isRecord()) {
      describeRecord(shape, type, raw, context);
    } else {
      describeChoice(shape, raw, context);
    }
  }

  private String text(Object constant) {
    return mapper.convertValue(constant, String.class);
  }

  private void describeRecord(
      Schema shape, Type type, Class<?> raw, ModelConverterContext context) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    kind(raw).ifPresent(kind -> properties.put("kind", constant(kind)));
    addComponents(properties, type, raw, context);
    shape.addType("object");
    shape.setProperties(properties);
    shape.setRequired(List.copyOf(properties.keySet()));
    shape.setAdditionalProperties(false);
  }

  private void addComponents(
      Map<String, Schema> properties, Type type, Class<?> raw, ModelConverterContext context) {
    for (RecordComponent component : raw.getRecordComponents()) {
      Type bound = bind(component.getGenericType(), type);
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        addComponents(properties, bound, raw(bound), context);
        continue;
      }
      Schema property = property(bound, context);
      docs.of(raw, component.getName()).ifPresent(property::setDescription);
      properties.put(component.getName(), property);
    }
  }

  /** What is optional is asked for here: the library would forget that it may be null. */
  private static Schema property(Type type, ModelConverterContext context) {
    return raw(type) == Optional.class
        ? nullable(own(context.resolve(referring(argument(type)))))
        : own(context.resolve(referring(type)));
  }

  private void describeChoice(Schema shape, Class<?> raw, ModelConverterContext context) {
    JsonSubTypes subtypes = raw.getAnnotation(JsonSubTypes.class);
    if (subtypes == null) {
      throw new IllegalStateException(
          raw + " is neither a record, an enum nor a choice of records");
    }
    Discriminator discriminator =
        new Discriminator()
            .propertyName(raw.getAnnotation(JsonTypeInfo.class).property())
            .mapping(new LinkedHashMap<>());
    for (JsonSubTypes.Type subtype : subtypes.value()) {
      Schema reference = context.resolve(referring(subtype.value()));
      shape.addOneOfItem(reference);
      discriminator.getMapping().put(subtype.name(), reference.get$ref());
    }
    shape.setDiscriminator(discriminator);
  }

  /** The word by which a record is told apart within the choices it belongs to. */
  private static Optional<String> kind(Class<?> record) {
    return Arrays.stream(record.getInterfaces())
        .flatMap(choice -> Optional.ofNullable(choice.getAnnotation(JsonSubTypes.class)).stream())
        .flatMap(subtypes -> Arrays.stream(subtypes.value()))
        .filter(subtype -> subtype.value() == record)
        .map(JsonSubTypes.Type::name)
        .findFirst();
  }

  private static Schema constant(String word) {
    Schema schema = new Schema(SpecVersion.V31);
    schema.addType("string");
    schema.setEnum(List.of(word));
    return schema;
  }

  /** A copy: the library hands the same schema to everybody who asks for a type. */
  private static Schema own(Schema schema) {
    if (schema.getOneOf() != null) {
      return schema; // Made here for one use.
    }
    return schema.get$ref() == null
        ? AnnotationsUtils.clone(schema, true)
        : new Schema(SpecVersion.V31).$ref(schema.get$ref());
  }

  private static Schema nullable(Schema schema) {
    if (schema.get$ref() != null) {
      Schema nothing = new Schema(SpecVersion.V31);
      nothing.addType("null");
      return new Schema(SpecVersion.V31).oneOf(List.of(schema, nothing));
    }
    Set<String> types = new LinkedHashSet<>(schema.getTypes());
    types.add("null");
    schema.setTypes(types);
    return schema;
  }

  private static AnnotatedType referring(Type type) {
    return new AnnotatedType(type).resolveAsRef(true);
  }

  /**
   * {@code Page<DealRow>} is called {@code DealRowPage}, since a name has no brackets; a view has
   * the name of what it shows; and what is part of a row or view carries its name too.
   */
  private static String name(Type type) {
    Class<?> raw = raw(type);
    if (type instanceof ParameterizedType generic) {
      return name(generic.getActualTypeArguments()[0]) + raw.getSimpleName();
    }
    String name = SUFFIX.matcher(raw.getSimpleName()).replaceFirst("");
    Class<?> whole = raw.getEnclosingClass();
    Matcher part = WHOLE.matcher(whole == null ? "" : whole.getSimpleName());
    return part.matches() && !name.contains(part.group(1)) ? part.group(1) + name : name;
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  /** A component's type with the variables of its record replaced. */
  private static Type bind(Type type, Type owner) {
    return switch (type) {
      case TypeVariable<?> variable when owner instanceof ParameterizedType generic ->
          generic
              .getActualTypeArguments()[
              Arrays.asList(raw(owner).getTypeParameters()).indexOf(variable)];
      case ParameterizedType generic ->
          new Bound(
              raw(generic),
              Arrays.stream(generic.getActualTypeArguments())
                  .map(argument -> bind(argument, owner))
                  .toList());
      default -> type;
    };
  }

  /** What the library hands over, as the reflection of the JDK has it. */
  private static Type reflected(Type type) {
    if (type instanceof com.fasterxml.jackson.databind.JavaType known) {
      return known.containedTypeCount() == 0
          ? known.getRawClass()
          : new Bound(
              known.getRawClass(),
              known.getBindings().getTypeParameters().stream()
                  .map(RecordShapes::reflected)
                  .toList());
    }
    return type instanceof ParameterizedType ? bind(type, Object.class) : type;
  }

  /** A generic type with its arguments, equal by its parts. */
  private record Bound(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return raw.getDeclaringClass();
    }
  }
}
