/**
 * The pure core: follows a plan along a history and says what SWF is to be told next. No clock,
 * network or log.
 */
package io.cloudprocessingengine.decider.decision;
