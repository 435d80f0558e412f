package io.cloudprocessingengine.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The default methods; the rest is the worker's. */
class ActivityContextTest {
  private final List<String> calls = new ArrayList<>();

  @Test
  void toldWithoutDetailsIsToldWithNone() {
    var context = context(false);

    context.preparing();
    context.progress(42.5);
    context.finishing();

    assertThat(calls)
        .containsExactly(
            "preparing" + List.of(Map.of()),
            "progress" + List.of(42.5, Map.of()),
            "finishing" + List.of(Map.of()));
  }

  @Test
  void throwsOnlyWhenTheActivityShouldStop() {
    assertThatCode(context(false)::throwIfCanceled).doesNotThrowAnyException();
    assertThatThrownBy(context(true)::throwIfCanceled)
        .isInstanceOfSatisfying(
            ActivityCanceled.class, canceled -> assertThat(canceled.details()).isEmpty());
  }

  @Test
  void aCanceledActivityMayTellWhatItHadDone() {
    assertThat(new ActivityCanceled("3 of 7 done").details()).contains("3 of 7 done");
  }

  private ActivityContext context(boolean cancelRequested) {
    return (ActivityContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ActivityContext.class},
            (proxy, method, args) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, args);
              }
              if (method.getName().equals("isCancelRequested")) {
                return cancelRequested;
              }
              calls.add(method.getName() + Arrays.asList(args));
              return null;
            });
  }
}
