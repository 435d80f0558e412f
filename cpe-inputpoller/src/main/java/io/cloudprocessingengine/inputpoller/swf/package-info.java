/** SWF as the handlers need it; sorts its faults into refusals and trouble that passes. */
package io.cloudprocessingengine.inputpoller.swf;
