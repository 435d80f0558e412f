package io.cloudprocessingengine.decider.graph;

import io.cloudprocessingengine.decider.plan.RequiredStatus;

/** The colours of kinds and statuses, dark enough to be told apart on white. */
final class Palette {
  private Palette() {}

  static String of(Node.Kind kind) {
    return switch (kind) {
      case ACTIVITY -> "#2563eb";
      case EVAL -> "#64748b";
      case WAIT -> "#b45309";
      case SIGNAL -> "#be185d";
      case WORKFLOW -> "#6d28d9";
      case LAMBDA -> "#0f766e";
    };
  }

  static String of(PlanGraph.Edge edge) {
    return edge.writtenOut() ? of(edge.status()) : "#475569";
  }

  private static String of(RequiredStatus status) {
    return switch (status) {
      case SUCCEEDED -> "#15803d";
      case FAILED -> "#b91c1c";
      case SKIPPED -> "#a16207";
      case COMPLETED -> "#475569";
    };
  }
}
