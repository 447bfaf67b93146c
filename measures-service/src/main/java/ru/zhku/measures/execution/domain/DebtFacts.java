package ru.zhku.measures.execution.domain;

import java.util.List;
import ru.zhku.measures.fact.domain.Analysis;
import ru.zhku.measures.fact.domain.Inventory;
import ru.zhku.measures.fact.domain.Registers;
import ru.zhku.measures.fact.domain.StockCount;

/** The facts of debt-service that show that a mechanism was carried out. */
public record DebtFacts(
        List<Inventory> inventories, List<Analysis> analyses, Registers registers, List<StockCount> stockCounts) {}
