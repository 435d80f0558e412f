/** The {@code cpe} command line: starts jobs and shows how they go. */
package io.cloudprocessingengine.client.cli;
