package io.cloudprocessingengine.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole stack as an operator runs it: real jars, real processes, the example configurations.
 */
final class Stack implements AutoCloseable {
  private static final String LOOPBACK = "http://127.0.0.1:";

  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  /** SWF and SQS on free ports, ready, with the domain and queues of the examples. */
  static Stack withLocal() {
    var stack = new Stack();
    stack.startLocal(0, 0);
    return stack;
  }

  /** Nothing is up yet; the endpoints are where {@link #startLocal} will be told to serve. */
  static Stack withoutLocal(int swfPort, int sqsPort) {
    var stack = new Stack();
    stack.endpoints(LOOPBACK + swfPort, LOOPBACK + sqsPort);
    return stack;
  }

  void startLocal(int swfPort, int sqsPort, String... more) {
    var config = Repository.file("examples/config/local.yaml");
    var args =
        new ArrayList<Object>(List.of("-c", config, "--swf-port", swfPort, "--sqs-port", sqsPort));
    args.addAll(List.of(more));
    var local = JavaProcess.ofModule("cpe-local", Map.of(), args.toArray());
    processes.put("cpe-local", local);
    var ready = local.awaitLine(line -> line.startsWith("ready swf="));
    var sqs = ready.indexOf(" sqs=");
    endpoints(ready.substring("ready swf=".length(), sqs), ready.substring(sqs + " sqs=".length()));
  }

  /** Nothing else tells the daemons where SWF and SQS are. */
  private void endpoints(String swf, String sqs) {
    environment.put("AWS_ENDPOINT_URL_SWF", swf);
    environment.put("AWS_ENDPOINT_URL_SQS", sqs);
    environment.put("INPUT_QUEUE", sqs + "/000000000000/demo-in");
    environment.put("OUTPUT_QUEUE", sqs + "/000000000000/demo-out");
  }

  Stack startDaemons() {
    start("decider", "cpe-decider", "decider.yaml");
    start("inputpoller", "cpe-inputpoller", "inputpoller.yaml");
    startWorker("validate", "ValidateAsset", "v2");
    startWorker("transcode", "TranscodeAsset", "v2");
    return this;
  }

  JavaProcess startWorker(String name, String activity, String version) {
    return start(name, "cpe-activitypoller", "activitypoller.yaml", "-A", activity, "-V", version);
  }

  JavaProcess start(String name, String module, String config, String... more) {
    var args = new ArrayList<>(List.of("-c", "examples/config/" + config, "--grace", "2s"));
    args.addAll(List.of(more));
    var process = JavaProcess.ofModule(module, environment, args.toArray());
    processes.put(name, process);
    return process;
  }

  /** Runs {@code cpe} as a client does. */
  JavaProcess cpe(Object... args) {
    var process = JavaProcess.ofModule("cpe-client", environment, args);
    processes.put("cpe " + processes.size(), process);
    return process;
  }

  /** Ends a process with this stack. */
  JavaProcess keep(String name, JavaProcess process) {
    processes.put(name, process);
    return process;
  }

  JavaProcess process(String name) {
    return processes.get(name);
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  String output() {
    var text = new StringBuilder();
    processes.forEach(
        (name, process) -> text.append("== ").append(name).append('\n').append(process.output()));
    return text.toString();
  }

  @Override
  public void close() {
    processes.values().forEach(JavaProcess::close);
  }
}
