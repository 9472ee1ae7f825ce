/**
 * Core values as the API shows them.
 *
 * <p>Input: what the desk answered. Output: JSON bodies in the contract's order, unknown values as {@code null}. May not ask
 * anything.
 */
@NullMarked
package org.standingorders.adapter.http.view;

import org.jspecify.annotations.NullMarked;
