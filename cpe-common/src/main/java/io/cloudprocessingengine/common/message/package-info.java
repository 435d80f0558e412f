/** Messages from the stack to client applications, and the way they are delivered. */
package io.cloudprocessingengine.common.message;
