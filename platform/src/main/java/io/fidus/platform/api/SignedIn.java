package io.fidus.platform.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a route answers every person who is signed in, whatever their permissions. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {
  /** Whether it also answers a caller who has to change the password first. */
  boolean beforePasswordChange() default false;

  /** Whether it also answers programs that call with an API key. */
  boolean keys() default false;
}
