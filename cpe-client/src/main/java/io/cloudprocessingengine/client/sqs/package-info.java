/** Queues on SQS; the only package of the client that sees the AWS SDK. */
package io.cloudprocessingengine.client.sqs;
