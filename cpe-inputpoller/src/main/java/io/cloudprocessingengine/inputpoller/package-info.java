/** The InputPoller: its command line, its configuration, and how its parts are put together. */
package io.cloudprocessingengine.inputpoller;
