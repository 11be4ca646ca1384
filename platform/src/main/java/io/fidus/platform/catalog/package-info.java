/**
 * What the house names: brokers with their trade servers, funds, managers.
 *
 * <p>Each has an id that never changes and a name that is unique and may be corrected. Accounts,
 * contracts and figures refer to the id; none of it holds accounts or amounts itself. A trade
 * server belongs to one broker. A fund's currency is fixed with the fund.
 *
 * <p>May use: api, audit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "audit"})
package io.fidus.platform.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
