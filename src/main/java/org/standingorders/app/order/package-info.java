/**
 * Tells executors the steps that deciding transactions gave out, and takes what they report to the lanes.
 *
 * <p>Input: due orders. Output: signed commands; steps that no executor takes go back to people. May not decide what is done.
 */
@NullMarked
package org.standingorders.app.order;

import org.jspecify.annotations.NullMarked;
