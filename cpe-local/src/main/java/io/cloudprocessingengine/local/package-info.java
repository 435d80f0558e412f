/**
 * SWF and SQS on one machine, for development, demos and tests: a command, and a class to embed.
 */
package io.cloudprocessingengine.local;
