/**
 * The ledger: facts in, everything else derived.
 *
 * <p>Append-only are {@code charge}, {@code payment} and {@code allocation}; an allocation is never changed, a
 * back-dated line writes the difference as further rows, negative ones among them. All else can be made anew from them
 * ({@code POST /v1/ledger/rebuilds}) and is compared with them every hour ({@code GET /v1/ledger/control}, gauge
 * {@code zhku_ledger_difference_kopecks}):
 *
 * <ul>
 *   <li>{@code cube}: what came into force on a day, by due date, supplier, municipality, resource, group, tenure;
 *       {@code cube_close}: its sums at month ends. The matrix of any day is a closing and the deltas since.
 *   <li>{@code holder}: how many accounts have two neighbouring due dates of open charges, for all resources, each one
 *       of the plan and each one. An account is in a bucket exactly if one of its due dates lies there and the next one
 *       does not, so the number of distinct accounts of a bucket is a sum too. Accounts that ever changed their class
 *       are counted from their facts.
 *   <li>{@code turnover}: charged, credited, received by day; the balance of any day.
 *   <li>{@code account_debt}: today's figures of each account, with the next day on which they can change though no line
 *       arrives; a new business date reads only these accounts. Its {@code fold_state} is where the account's fold stands
 *       behind its last fact, its {@code card} the account with its figures once more, as one value to be read quickly.
 * </ul>
 *
 * <p>A register of many accounts goes through a {@link Lane}: the database works while the next accounts are folded.
 *
 * <p>A register is posted account by account: the account is folded as it was and as it is now, from the first day of
 * its new lines on, and the difference is written. So posting order cannot matter, and there is one function for all
 * numbers: {@link ru.zhku.debt.ledger.domain.AccountFold}. Where all new lines come behind the last fact and no refund is
 * among them, the fold goes on from its state and nothing of the history is read: an ordinary month costs the same
 * after one year and after ten.
 */
package ru.zhku.debt.ledger;
