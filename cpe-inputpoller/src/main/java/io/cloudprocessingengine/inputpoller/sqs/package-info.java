/** Input queues: receives commands, has them processed, answers, deletes. */
package io.cloudprocessingengine.inputpoller.sqs;
