/**
 * SWF as a state machine over event-sourced histories: no network, no threads, an injected clock.
 */
package io.cloudprocessingengine.local.engine;
