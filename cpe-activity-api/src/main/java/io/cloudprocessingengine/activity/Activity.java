package io.cloudprocessingengine.activity;

/**
 * The code of an activity type: what a worker runs for each activity task.
 *
 * <pre>{@code
 * public final class Greet implements Activity<Greet.Input, Greet.Result> {
 *   public record Input(String name) {}
 *
 *   public record Result(String greeting) {}
 *
 *   @Override
 *   public Result run(Input input, ActivityContext context) {
 *     context.progress(50);
 *     return new Result("Hello, " + input.name());
 *   }
 * }
 * }</pre>
 *
 * <p>The class is public and has a public constructor without parameters. The worker makes an
 * object of it when it starts; an object runs one task at a time and then the next, so fields may
 * hold what is costly to set up. The thread of a task has the plug-in's class loader as its context
 * class loader, and is interrupted when the task must stop and does not by itself.
 *
 * <p>SWF may run a task again (a retry, or a worker that died), so an activity should give the same
 * result when it is repeated.
 *
 * @param <I> the input: a record of the author's, which the task's JSON is bound to by component
 *     name (a member without a component is ignored, a component without a member is null, or an
 *     error if it is a primitive; {@code Optional} and {@code java.time} are known); {@code
 *     Map<String, Object>}, {@code List<Object>} or {@code Object} for any JSON; {@code String} for
 *     the text as it is; {@code Void} for none. A task without input gives {@code null}
 * @param <O> the result: a record, map, list, number or boolean is written as JSON; a {@code
 *     String} is the result's text as it is; {@code null} is no result. At most 32,768 characters
 *     when written, else the task fails with the reason {@code RESULT_TOO_LARGE}
 */
@FunctionalInterface
public interface Activity<I, O> {

  /**
   * Does the work of one task.
   *
   * @return the result, see {@code O}
   * @throws ActivityFailure to fail the task with a reason that plans and clients can act on
   * @throws ActivityCanceled when the work was stopped because {@link
   *     ActivityContext#isCancelRequested()}
   * @throws Exception any other exception fails the task too; its reason is the exception's simple
   *     class name, its details the message and stack trace
   */
  O run(I input, ActivityContext context) throws Exception;
}
