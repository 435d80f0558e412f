package io.cloudprocessingengine.activitypoller.child;

/** A child that has loaded its code, of which it says what it is. */
record RunningChild(ChildProcess process, ChildSession session, String description) {}
