/** Whether a daemon works, as its own calls tell; nothing is sent for the sake of a check. */
package io.cloudprocessingengine.common.health;
