/**
 * PostgreSQL: the only package with SQL, and the database that the service starts for itself.
 *
 * <p>Input: core values to store, in one transaction each time, and what is asked for. Output: core values as they were
 * stored. May not decide, read the process's clock or make ids: the database's clock counts.
 */
@NullMarked
package org.standingorders.adapter.pg;

import org.jspecify.annotations.NullMarked;
