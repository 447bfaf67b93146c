package ru.zhku.debt.inventory;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.inventory.domain.BridgeFigure;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.kit.problem.Refusal;

/** Which lines of a bridge are asked for: those of one number of it, or all. */
class BridgeLineSearch {
    @QueryParam("figure")
    @Parameter(description = "PRINCIPAL, если не названо: строки основного долга; ADVANCES — строки авансов")
    BridgeFigure figure;

    @QueryParam("movement")
    BridgeMovement movement;

    @QueryParam("resource")
    Resource resource;

    @QueryParam("consumerGroup")
    ConsumerGroup consumerGroup;

    @QueryParam("bucket")
    @Parameter(description = "Для проведённого позже и смены класса — срок долга на начало, для остальных — на конец")
    AgeBucket bucket;

    /** @throws Refusal {@code bridge-advances-uncut}: advances are one sum, they have no resource, group or age */
    void demandSense() {
        if (figure == BridgeFigure.ADVANCES && (resource != null || consumerGroup != null || bucket != null)) {
            var name = resource != null ? "resource" : consumerGroup != null ? "consumerGroup" : "bucket";
            throw Refusal.at(name, "bridge-advances-uncut", "name", name);
        }
    }

    /** The selects that can hold such lines, but those of debts that grow older. */
    List<String> kinds(BridgeSql sql, boolean sameClasses, boolean sameMunicipalities) {
        var kinds = new ArrayList<String>();
        if (figure == BridgeFigure.ADVANCES) {
            kinds.add(sql.sources());
            kinds.add(sql.allocations());
            if (!sameMunicipalities) {
                kinds.add(sql.movedAdvances());
            }
            return kinds;
        }
        boolean reclassified =
                movement == BridgeMovement.CLASS_CHANGED || movement == BridgeMovement.MUNICIPALITY_CHANGED;
        boolean aged = movement == BridgeMovement.MOVED_BETWEEN_BUCKETS;
        if (!reclassified && !aged) {
            kinds.add(sql.charges());
            kinds.add(sql.allocations());
        }
        if (!sameClasses && (movement == null || reclassified)) {
            kinds.add(sql.reclassified());
        }
        return kinds;
    }

    /** Debts that grow older are asked for, too: they are found account by account. */
    boolean asksForAged() {
        return figure != BridgeFigure.ADVANCES
                && (movement == null || movement == BridgeMovement.MOVED_BETWEEN_BUCKETS);
    }

    /** On a fact and its group; codes are numbers, so nothing is to be bound. */
    String condition() {
        return is("m.movement", movement == null ? null : movement.ordinal())
                + is("m.resource", resource == null ? null : (int) resource.number())
                + is("g.grp", consumerGroup == null ? null : (int) consumerGroup.number())
                + is("m.bucket", bucket == null ? null : bucket.ordinal());
    }

    private static String is(String column, Integer number) {
        return number == null ? "" : " and " + column + " = " + number;
    }
}
