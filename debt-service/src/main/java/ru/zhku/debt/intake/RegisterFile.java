package ru.zhku.debt.intake;

import java.io.InputStream;
import java.util.function.Consumer;
import ru.zhku.debt.intake.domain.ClientBankExchange;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterReader;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.debt.intake.domain.SberRegister;

/** Reads the lines of a register, whatever the format of its file. */
final class RegisterFile {
    private RegisterFile() {}

    /** @throws ru.zhku.debt.intake.domain.FileFault when the file as a whole cannot be taken */
    static void read(Register.File file, RegisterKind kind, InputStream bytes, Consumer<Row> lines) {
        switch (file.format()) {
            case CSV -> CsvFile.read(bytes, file.charset(), kind, lines);
            case XLSX -> XlsxFile.read(bytes, kind, lines);
            case SBER -> SberRegister.read(new RegisterReader(bytes, file.charset(), SberRegister.ENCODING), lines);
            case CLIENT_BANK_1C -> ClientBankExchange.read(bytes, lines);
        }
    }
}
