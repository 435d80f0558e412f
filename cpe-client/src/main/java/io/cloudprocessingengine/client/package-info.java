/** The SDK for client applications: sends commands, receives messages, waits for jobs. */
package io.cloudprocessingengine.client;
