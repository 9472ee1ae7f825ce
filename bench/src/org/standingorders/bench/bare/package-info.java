/**
 * What the machine can do: a bare Vert.x and PostgreSQL insert service, kept so that every figure of the product stands
 * beside one of the same run.
 *
 * <p>Input: the same requests as the product. Output: rows. It checks types, inserts and answers; it decides nothing.
 */
@NullMarked
package org.standingorders.bench.bare;

import org.jspecify.annotations.NullMarked;
