/** Asks a daemon's health from within a container that has no curl. */
package io.cloudprocessingengine.common.probe;
