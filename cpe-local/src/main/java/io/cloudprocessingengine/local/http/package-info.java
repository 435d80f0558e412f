/**
 * SWF's front: the AWS JSON 1.0 protocol over HTTP, and the thread that lets the engine's time
 * pass.
 */
package io.cloudprocessingengine.local.http;
