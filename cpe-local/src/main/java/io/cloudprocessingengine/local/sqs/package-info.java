/** SQS on this machine, by an embedded ElasticMQ. */
package io.cloudprocessingengine.local.sqs;
