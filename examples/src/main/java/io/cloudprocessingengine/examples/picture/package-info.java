/** Pictures: opening them with every doubt answered, resizing, turning upright and writing. */
package io.cloudprocessingengine.examples.picture;
