package ru.zhku.debt.liability.domain;

import java.time.LocalDate;

/** From this day on others owe what is charged. */
public record PayerChange(LocalDate on, PayerChangeGround ground) {}
