/** The command line of the Decider, and its configuration. */
package io.cloudprocessingengine.decider.cli;
