package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.handler.StartResult;
import io.cloudprocessingengine.inputpoller.handler.WorkflowStart;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.swf.model.DefaultUndefinedException;
import software.amazon.awssdk.services.swf.model.OperationNotPermittedException;
import software.amazon.awssdk.services.swf.model.TypeDeprecatedException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionAlreadyStartedException;

/** What a fault of StartWorkflowExecution means for the command. */
final class StartFaults {
  private static final List<String> WITH_DEFAULTS =
      List.of("taskList", "executionStartToCloseTimeout", "taskStartToCloseTimeout", "childPolicy");

  private static final Pattern MEMBER = Pattern.compile("at '(\\w+)");

  private StartFaults() {}

  /**
   * Sorts out what is the command's fault. All else may pass, even bad credentials: an operator can
   * put those right, and the client can do nothing about them.
   *
   * @throws UnavailableException when trying again may help
   */
  static StartResult result(WorkflowStart start, SdkException e) {
    if (e instanceof WorkflowExecutionAlreadyStartedException) {
      return new StartResult.AlreadyRunning();
    }
    if (e instanceof UnknownResourceException) {
      return new StartResult.NotRegistered(described(start, e));
    }
    if (e instanceof TypeDeprecatedException) {
      return new StartResult.Refused(Code.UNKNOWN_WORKFLOW, described(start, e), "data.workflow");
    }
    if (e instanceof DefaultUndefinedException) {
      return missing(start, Trouble.text(e));
    }
    if (e instanceof OperationNotPermittedException) {
      return new StartResult.Refused(Code.NOT_ALLOWED, described(start, e), "data.workflow");
    }
    if (Trouble.isInvalid(e)) {
      return new StartResult.Refused(Code.INVALID_COMMAND, described(start, e), field(e));
    }
    throw Trouble.with("Starting " + start.job().workflowId(), e);
  }

  private static StartResult missing(WorkflowStart start, String fault) {
    var field =
        WITH_DEFAULTS.stream()
            .filter(it -> fault.toLowerCase(Locale.ROOT).contains(it.toLowerCase(Locale.ROOT)))
            .findFirst()
            .map(it -> "data.workflow." + it)
            .orElse("data.workflow");
    var message =
        "'%s' is missing, and workflow type %s %s has no default (%s)"
            .formatted(field, start.type().name(), start.type().version(), fault);
    return new StartResult.Refused(Code.INVALID_COMMAND, message, field);
  }

  /** Where in the command that stands which SWF names, such as {@code at 'taskList.name'}. */
  private static String field(SdkException e) {
    var member = MEMBER.matcher(Trouble.text(e));
    if (!member.find()) {
      return "data.workflow";
    }
    return switch (member.group(1)) {
      case "workflowId" -> "jobId";
      case "workflowType", "input" -> "data.workflow";
      case "taskPriority" -> "data.workflow.priority";
      case "tagList" -> "data.workflow.tags";
      default -> "data.workflow." + member.group(1);
    };
  }

  private static String described(WorkflowStart start, SdkException e) {
    return "workflow type %s %s in domain %s: %s"
        .formatted(
            start.type().name(), start.type().version(), start.job().domain(), Trouble.text(e));
  }
}
