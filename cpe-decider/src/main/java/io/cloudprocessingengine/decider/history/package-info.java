/**
 * What happened in an execution: its events in our own words, and the state that they add up to.
 */
package io.cloudprocessingengine.decider.history;
