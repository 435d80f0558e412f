/** Processes of other programs: their trees, their ends, what they print. */
package io.cloudprocessingengine.activitypoller.process;
