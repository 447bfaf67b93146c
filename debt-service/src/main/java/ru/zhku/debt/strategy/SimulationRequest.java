package ru.zhku.debt.strategy;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StrategySimulationRequest")
record SimulationRequest(
        @Schema(nullable = true, description = "На чьих должниках; без него — муниципалитет стратегии, иначе ваш")
        @Pattern(regexp = "\\d{8}|\\d{11}", message = "8 или 11 цифр")
        String oktmo) {}
