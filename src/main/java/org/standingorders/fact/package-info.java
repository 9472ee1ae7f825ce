/**
 * What was observed: one record for each fact type, its envelope, and the declared vocabulary of both.
 *
 * <p>Input: values that somebody posted. Output: a {@link org.standingorders.fact.Fact}, or every
 * {@link org.standingorders.fact.FactProblem} with the field it stands on. May not know the JSON form, the clock, or what
 * a fact means for an incident. The components and annotations of a record are the only declaration of a field: decoding,
 * decision-table columns, the API description and error messages all read it through
 * {@link org.standingorders.fact.FactSchema}.
 */
@NullMarked
package org.standingorders.fact;

import org.jspecify.annotations.NullMarked;
