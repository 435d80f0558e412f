/** Commands that start jobs: the InputPoller beside bare loops. */
package io.cloudprocessingengine.benchmarks.sqs;
