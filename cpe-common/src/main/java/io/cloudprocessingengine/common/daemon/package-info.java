/** What a daemon's Main stands on: common options and settings, and exit codes. */
package io.cloudprocessingengine.common.daemon;
