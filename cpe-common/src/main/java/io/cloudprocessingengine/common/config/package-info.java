/** Configuration: YAML with positions, layered settings, all problems reported at once. */
package io.cloudprocessingengine.common.config;
