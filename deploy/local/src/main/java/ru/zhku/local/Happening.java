package ru.zhku.local;

import java.time.LocalDate;

/** Something that is done in the demo town on a day; what takes long together is timed under one step. */
record Happening(LocalDate on, String step, Runnable act) {}
