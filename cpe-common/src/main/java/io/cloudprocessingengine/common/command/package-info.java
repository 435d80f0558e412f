/**
 * Commands from client applications: their shape, their schemas, and what is wrong with bad ones.
 */
package io.cloudprocessingengine.common.command;
