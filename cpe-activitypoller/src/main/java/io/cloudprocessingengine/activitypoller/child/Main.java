package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.process.ProcessMark;
import io.cloudprocessingengine.activitypoller.process.ProcessTree;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * Where the child begins. When the worker is no more, it takes all that the plug-in has started
 * with it.
 */
final class Main {
  private Main() {}

  /**
   * Serves the worker until it is no more.
   *
   * @param args the files that are the worker's ends of the pipes: to read and to write
   */
  public static void main(String[] args) {
    try (var in = new FileInputStream(args[0]);
        var out = new FileOutputStream(args[1])) {
      new Child(new Wire(in, out)).serve();
    } catch (IOException e) {
      System.err.println("The worker can't be understood: " + e);
    } finally {
      ProcessMark.own().ifPresent(ProcessTree::kill);
      // No shutdown hook of a plug-in may keep it.
      Runtime.getRuntime().halt(0);
    }
  }
}
