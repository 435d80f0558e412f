package io.cloudprocessingengine.decider.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Property(tries = 200)
  void boxesNeverOverlapAndRequiredStepsAreAbove(@ForAll("graphs") PlanGraph graph) {
    var layout = Layout.of(graph);
    var boxes = byName(layout);

    assertThat(boxes).hasSameSizeAs(graph.nodes());
    for (var edge : graph.edges()) {
      var from = boxes.get(edge.from());
      assertThat(from.y() + from.text().height()).isLessThan(boxes.get(edge.to()).y());
    }
    var all = layout.boxes();
    for (var first = 0; first < all.size(); first++) {
      for (var second = first + 1; second < all.size(); second++) {
        assertThat(overlap(all.get(first), all.get(second))).isFalse();
      }
    }
  }

  @Property(tries = 200)
  void everythingLiesWithinThePicture(@ForAll("graphs") PlanGraph graph) {
    var layout = Layout.of(graph);

    assertThat(layout.boxes())
        .allSatisfy(
            box -> {
              assertThat(box.x()).isNotNegative();
              assertThat(box.x() + box.text().width()).isLessThan(layout.width());
              assertThat(box.y() + box.text().height()).isLessThan(layout.height());
            });
  }

  @Test
  void twoChainsThatAreDeclaredCrosswiseDoNotCross() {
    var graph = graph(List.of("A", "B", "C", "D"), List.of(List.of("A", "D"), List.of("B", "C")));

    var boxes = byName(Layout.of(graph));

    assertThat(boxes.get("A").x() < boxes.get("B").x())
        .isEqualTo(boxes.get("D").x() < boxes.get("C").x());
  }

  @Test
  void aLongEdgeHasAPointInEachLayerItPasses() {
    var graph =
        graph(
            List.of("A", "B", "C"),
            List.of(List.of("A", "B"), List.of("B", "C"), List.of("A", "C")));

    var layout = Layout.of(graph);

    assertThat(layout.routes()).extracting(route -> route.points().size()).containsExactly(2, 2, 4);
  }

  @Provide
  static Arbitrary<PlanGraph> graphs() {
    return Arbitraries.integers()
        .between(1, 25)
        .flatMap(size -> Arbitraries.randomValue(random -> random(size, random)));
  }

  private static PlanGraph random(int size, java.util.Random random) {
    var names = new ArrayList<String>();
    var edges = new ArrayList<List<String>>();
    for (var index = 0; index < size; index++) {
      var name = "Step" + "x".repeat(random.nextInt(20)) + index;
      names.forEach(
          earlier -> {
            if (random.nextInt(6) == 0) {
              edges.add(List.of(earlier, name));
            }
          });
      names.add(name);
    }
    return graph(names, edges);
  }

  private static PlanGraph graph(List<String> names, List<List<String>> edges) {
    return new PlanGraph(
        new PlanId("P", "1"),
        "",
        names.stream().map(LayoutTest::node).toList(),
        edges.stream()
            .map(it -> new PlanGraph.Edge(it.get(0), it.get(1), RequiredStatus.SUCCEEDED, true))
            .toList());
  }

  private static Node node(String name) {
    return new Node(
        name, Node.Kind.EVAL, "1", Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Map<String, Layout.Box> byName(Layout layout) {
    return layout.boxes().stream()
        .collect(Collectors.toMap(box -> box.text().node().name(), box -> box));
  }

  private static boolean overlap(Layout.Box one, Layout.Box other) {
    return one.x() < other.x() + other.text().width()
        && other.x() < one.x() + one.text().width()
        && one.y() < other.y() + other.text().height()
        && other.y() < one.y() + one.text().height();
  }
}
