package ru.zhku.local;

import java.time.LocalDate;

/** Something that is done in the demo town on a day; what takes long together is timed under one step. */
record Happening(LocalDate on, String step, Runnable act) {

    static final String REGISTERS = "registers";

    /** An official's act of a day that had passed when the story went on; a register may be sent again. */
    boolean isOver(LocalDate begun) {
        return on.isBefore(begun) && !step.equals(REGISTERS);
    }
}
