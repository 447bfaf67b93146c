package ru.zhku.bench;

import java.time.YearMonth;
import java.util.ArrayList;

/** A register of one charge, to visible: of the last month, and of a month long past. */
final class LateLines {
    private final Town town;
    private final Load load;

    LateLines(Town town, Load load) {
        this.town = town;
        this.load = load;
    }

    Result measure(YearMonth last, int times) {
        var ordinary = new ArrayList<Measured>();
        var late = new ArrayList<Measured>();
        for (int i = -2; i < times; i++) {
            var now = one(last, "now" + i, i);
            var then = one(Load.FIRST, "late" + i, i);
            if (i >= 0) {
                ordinary.add(now);
                late.add(then);
            }
        }
        return Result.ofTimes(
                "back-dated line, to visible",
                Measured.median(late.toArray(Measured[]::new)),
                Measured.median(ordinary.toArray(Measured[]::new)),
                3,
                "baseline: a line of the last month");
    }

    private Measured one(YearMonth month, String document, int turn) {
        int account = Math.floorMod(7 + turn * 7_919, load.region().accounts());
        var file = load.region().oneCharge(town.folder(), account, month, document);
        var took =
                Cpu.time(town, () -> town.post(load.region(), "CHARGES", file)).took();
        Load.remove(file);
        return took;
    }
}
