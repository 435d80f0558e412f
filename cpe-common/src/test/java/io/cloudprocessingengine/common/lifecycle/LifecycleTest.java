package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private final List<String> calls = new ArrayList<>();

  @Test
  void startsInOrderAndStopsInReverse() {
    assertThat(run(part("a", ""), part("b", ""), part("c", ""))).isZero();

    assertThat(calls)
        .containsExactly("start a", "start b", "start c", "stop c", "stop b", "stop a");
  }

  @Test
  void stopsWhatItStartedWhenAPartFailsToStart() {
    assertThat(run(part("a", ""), part("b", "start b"), part("c", ""))).isEqualTo(1);

    assertThat(calls).containsExactly("start a", "start b", "stop a");
  }

  @Test
  void keepsStoppingWhenAPartFailsToStop() {
    assertThat(run(part("a", ""), part("b", "stop b"))).isEqualTo(1);

    assertThat(calls).containsExactly("start a", "start b", "stop b", "stop a");
  }

  private int run(Part... parts) {
    var lifecycle = new Lifecycle("test", List.of(parts), Duration.ofSeconds(5));
    lifecycle.requestStop();
    return lifecycle.run();
  }

  private Part part(String name, String failing) {
    return new Part() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void start() {
        call("start " + name);
      }

      @Override
      public void stop(Duration grace) {
        call("stop " + name);
      }

      private void call(String call) {
        calls.add(call);
        if (call.equals(failing)) {
          throw new IllegalStateException("as the test wants it");
        }
      }
    };
  }
}
