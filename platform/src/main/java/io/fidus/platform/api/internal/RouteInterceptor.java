package io.fidus.platform.api.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.SessionWatch;
import io.fidus.platform.api.internal.RouteRules.AnyCaller;
import io.fidus.platform.api.internal.RouteRules.Anybody;
import io.fidus.platform.api.internal.RouteRules.Holder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a route only when the caller is one whom the route declares, and when
 * the route knows every parameter. Nothing of the body has been read before. A route without
 * exactly one declaration answers nobody.
 */
@Component
class RouteInterceptor implements HandlerInterceptor {
  private final Map<Method, RouteRules> rules = new ConcurrentHashMap<>();
  private final CurrentCaller current;
  private final SessionWatch sessions;
  private final InstantSource clock;

  RouteInterceptor(CurrentCaller current, SessionWatch sessions, InstantSource clock) {
    this.current = current;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod route) {
      RouteRules declared = rules.computeIfAbsent(route.getMethod(), _ -> RouteRules.of(route));
      checkCaller(declared);
      if (request.getDispatcherType() == DispatcherType.REQUEST) {
        checkParameters(declared.parameters(), request.getParameterMap().keySet());
      }
    }
    return true;
  }

  private void checkCaller(RouteRules declared) {
    if (declared.declarations().size() != 1) {
      throw new Refusal(CommonProblem.FORBIDDEN, "Nobody may call this route.");
    }
    switch (declared.declarations().getFirst()) {
      case Anybody() -> {}
      case AnyCaller(boolean beforePasswordChange, boolean keys) -> {
        Caller caller = signedIn(beforePasswordChange);
        if (!keys) {
          requirePerson(caller);
        }
      }
      case Holder(var permission) -> {
        if (!signedIn(false).may(permission)) {
          throw new Refusal(
              CommonProblem.FORBIDDEN, "This needs the permission '" + permission.key() + "'.");
        }
      }
    }
    if (declared.freshProof()) {
      requireFreshProof(signedIn(false));
    }
  }

  private void requireFreshProof(Caller caller) {
    requirePerson(caller);
    // What is remembered may be older than a proof that was given to another node.
    boolean fresh =
        isFresh(caller) || sessions.callerNow(caller.sessionId()).filter(this::isFresh).isPresent();
    if (!fresh) {
      throw new Refusal(
          CommonProblem.STEP_UP_REQUIRED, "The last proof of who is calling is too old for this.");
    }
  }

  private boolean isFresh(Caller caller) {
    return caller
        .provedAt()
        .map(proved -> clock.instant().isBefore(proved.plus(FreshProof.OLDEST)))
        .orElse(false);
  }

  private static void requirePerson(Caller caller) {
    if (caller.kind() != Caller.Kind.PERSON) {
      throw new Refusal(CommonProblem.PERSON_REQUIRED, "An API key cannot do this.");
    }
  }

  private Caller signedIn(boolean beforePasswordChange) {
    Caller caller =
        current
            .caller()
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonProblem.NOT_SIGNED_IN, "This route needs a signed-in caller."));
    if (caller.mustChangePassword() && !beforePasswordChange) {
      throw new Refusal(
          CommonProblem.PASSWORD_CHANGE_REQUIRED,
          "Until the password is changed, nothing else is possible.");
    }
    return caller;
  }

  private static void checkParameters(Set<String> known, Set<String> sent) {
    for (String name : sent) {
      if (!known.contains(name)) {
        throw new Refusal(
            CommonProblem.UNKNOWN_PARAMETER,
            known.isEmpty()
                ? "This route has no parameters, but '" + name + "' was sent."
                : "This route does not know the parameter '%s'; it knows %s."
                    .formatted(name, String.join(", ", known.stream().sorted().toList())));
      }
    }
  }
}
