/** What an operator can ask a running daemon over HTTP, when it is told to listen. */
package io.cloudprocessingengine.common.http;
