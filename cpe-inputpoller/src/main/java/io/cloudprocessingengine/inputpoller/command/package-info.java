/** A command on its way: whose it is, who handles it, what comes of it. */
package io.cloudprocessingengine.inputpoller.command;
