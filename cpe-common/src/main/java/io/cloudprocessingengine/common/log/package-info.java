/** Logging: readable lines on a terminal, JSON lines for machines, ids of the job in each. */
package io.cloudprocessingengine.common.log;
