package io.fidus.program;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one setting of the program: a component of a record that is bound from the key prefix
 * {@code fidus}. {@code .env.example} and the reference of the configuration are made from this.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
  /** The environment variable that it is read from. */
  String environment();

  /** What it decides, in a sentence. */
  String about();

  /** What happens when it is not set; only for a setting without a default. */
  String unset() default "";

  /** Whether its value must never be shown. */
  boolean secret() default false;
}
