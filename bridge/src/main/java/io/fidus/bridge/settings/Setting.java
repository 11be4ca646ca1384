package io.fidus.bridge.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one setting of the bridge; its reference is made from this. */
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
}
