/** What each command does. One handler per type of command. */
package io.cloudprocessingengine.inputpoller.handler;
