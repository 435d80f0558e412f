package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.message.Message;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who is told about a task.
 *
 * @param about the client and its job; of empty texts if the task's input names none
 * @param send takes a message for the client and returns at once; empty if nobody is told
 */
record Recipient(Message.About about, Optional<Consumer<Message>> send) {}
