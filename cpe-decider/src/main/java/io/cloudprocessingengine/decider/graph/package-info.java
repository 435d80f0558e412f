/** Draws plans: what steps there are, what each waits for, and on what condition. */
package io.cloudprocessingengine.decider.graph;
