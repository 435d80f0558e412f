/** Draws the sample picture that the demo works on. */
package io.cloudprocessingengine.examples.sample;
