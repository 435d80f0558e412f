package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.task.TimeLimits;
import io.cloudprocessingengine.activitypoller.task.WorkRoot;
import io.cloudprocessingengine.common.log.LogOptions;

/** What of a worker's configuration counts when one activity is tried; its plug-in is loaded. */
record TrialConfig(LogOptions log, ActivityConfig activity, WorkRoot workRoot, TimeLimits limits) {}
