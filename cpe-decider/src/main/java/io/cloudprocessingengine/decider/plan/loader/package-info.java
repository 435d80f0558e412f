/** Reads plans from YAML and finds every problem in them, with its place. */
package io.cloudprocessingengine.decider.plan.loader;
