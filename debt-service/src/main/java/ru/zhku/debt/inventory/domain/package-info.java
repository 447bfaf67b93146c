/**
 * What an inventory says and how two of them are bridged, as an economist could check it by hand.
 *
 * <p><b>The bridge</b> stands on two ends. An end is a day D and what was known when it was frozen: the last posting K,
 * the last recorded class, the last recorded change of municipality. The first end is (D1, K1), the second (D2, K2). A
 * bridge between dates is the same with both ends known as of now.
 *
 * <p>Its figure is the <b>principal</b>: the unpaid rests of positive charges, as the inventories froze them, in cells of
 * resource × consumer group × age. A row of the ledger is a charge (it raises the principal on the day it comes into
 * force) or an allocation (it lowers it on the day on which the fold makes it; an allocation of a refund raises it). For
 * each cell, to the kopeck:
 *
 * <pre>
 * opening (frozen) + Σ movements = closing (frozen)
 * </pre>
 *
 * <ul>
 *   <li>Rows of a day in (D1, D2] that K2 knows are movements of the period, in the age that the charge has on D2: a
 *       charge is {@code CHARGED}; an allocation is {@code PAID}, {@code REFUNDED} or {@code RECALCULATED} by its
 *       source (a payment, a refund, a negative charge); {@code ADVANCES_USED} if the source is of D1 or earlier. Where
 *       the posting has a purpose of its own, that decides instead: {@code STORNO} is RECALCULATED, {@code TRANSFER} is
 *       {@code TRANSFERRED}, {@code WRITE_OFF} and {@code WRITE_OFF_REVERSAL} are {@code WRITTEN_OFF}; money out of
 *       suspense is PAID.
 *   <li>Rows of a day ≤ D1 that K2 knows and K1 did not are {@code POSTED_LATE}, in the age of D1. (With the opposite
 *       sign those that K1 knew and K2 did not: an inventory of an earlier day that was made later.)
 *   <li>{@code CLASS_CHANGED}: an opening rest whose charge was in one group by the classes known at the first end and
 *       is in another by those known at the second leaves the one and enters the other; zero over all groups. An
 *       account that changed its group from a later day on leaves its old charges where they are.
 *   <li>{@code MUNICIPALITY_CHANGED}: the opening rests of accounts that left the municipality or came to it.
 *   <li>{@code MOVED_BETWEEN_BUCKETS}: an opening rest, so corrected, leaves the age it had on D1 and enters the one it
 *       has on D2; zero per resource and group.
 * </ul>
 *
 * <p><b>Advances</b> are money that has found no charge; they are frozen as one sum. Their bridge has the same movements:
 * what a source brought less what it paid of charges. Balance = principal − advances, movement by movement: using an
 * advance moves both and leaves the balance as it is.
 *
 * <p>In each cell the ages' moves between buckets are what is left of closing − opening − all other movements; if they do
 * not sum to zero, the rest is shown as {@code unexplained} and never hidden. Anything but 0.00 says that derived tables
 * and facts differ, or that the end of an inventory made before its knowledge was recorded was guessed wrongly.
 */
package ru.zhku.debt.inventory.domain;
