/** Decides again what was decided in a recorded execution, and shows what would be different. */
package io.cloudprocessingengine.decider.replay;
