/** Builders, one for each command. */
package io.cloudprocessingengine.client.command;
