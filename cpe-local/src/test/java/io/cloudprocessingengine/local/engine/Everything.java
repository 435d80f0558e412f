package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.Fault;
import java.util.ArrayList;
import java.util.List;

/** All that an engine tells about its state, as texts. */
final class Everything {
  /** Operations on a domain, and what else their inputs have. */
  private static final List<List<String>> LISTS =
      List.of(
          List.of("ListOpenWorkflowExecutions", "startTimeFilter: {oldestDate: 0}"),
          List.of("ListClosedWorkflowExecutions", "startTimeFilter: {oldestDate: 0}"),
          List.of("ListClosedWorkflowExecutions", "closeTimeFilter: {oldestDate: 0}"),
          List.of("ListWorkflowTypes", "registrationStatus: 'REGISTERED'"),
          List.of("ListActivityTypes", "registrationStatus: 'REGISTERED'"),
          List.of("ListActivityTypes", "registrationStatus: 'DEPRECATED'"),
          List.of("CountPendingDecisionTasks", "taskList: {name: 'deciders'}"),
          List.of("CountPendingDecisionTasks", "taskList: {name: 'sticky'}"),
          List.of("CountPendingActivityTasks", "taskList: {name: 'workers'}"));

  private final Engine engine;
  private final List<String> answers = new ArrayList<>();

  private Everything(Engine engine) {
    this.engine = engine;
  }

  static List<String> in(Engine engine) {
    var everything = new Everything(engine);
    var domains = everything.ask("ListDomains", "{registrationStatus: 'REGISTERED'}");
    domains
        .path("domainInfos")
        .forEach(domain -> everything.askAbout(domain.path("name").textValue()));
    return everything.answers;
  }

  private void askAbout(String domain) {
    ask("DescribeDomain", "{name: '" + domain + "'}");
    ask(
        "ListTagsForResource",
        "{resourceArn: 'arn:aws:swf:us-east-1:000000000000:/domain/" + domain + "'}");
    for (var list : LISTS) {
      ask(list.get(0), "{domain: '" + domain + "', " + list.get(1) + "}")
          .path("executionInfos")
          .forEach(info -> askAbout(domain, info.path("execution").toString()));
    }
  }

  private void askAbout(String domain, String execution) {
    var input = "{domain: '" + domain + "', execution: " + execution + "}";
    ask("DescribeWorkflowExecution", input);
    ask("GetWorkflowExecutionHistory", input);
  }

  private JsonNode ask(String operation, String input) {
    var answer = answer(engine, operation, input);
    answers.add(operation + input + answer);
    return answer;
  }

  /** The answer, or the fault as a node. */
  private static JsonNode answer(Engine engine, String operation, String input) {
    try {
      return engine.call(operation, TestEngine.json(input)).join();
    } catch (Fault fault) {
      return new Attributes().put(fault.type().name(), fault.getMessage()).node();
    }
  }
}
