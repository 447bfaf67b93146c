package ru.zhku.debt.intake.domain;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ru.zhku.debt.identifier.domain.Identifiers;

/**
 * A bank statement in the exchange format 1CClientBankExchange 1.02/1.03: {@code key=value} lines, one section per
 * account and per document. Money that came to the statement's own accounts becomes payments; whose it is only the
 * purpose tells, never the payer's name.
 */
public final class ClientBankExchange {
    private static final RegisterKind KIND = RegisterKind.PAYMENTS;
    private static final int HEAD = 4_096;
    private static final String FIRST_LINE = "1CClientBankExchange";
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    private static final String ENCODING =
            "Назовите в строке «Кодировка» файла ту, в которой он сохранён: Windows или DOS";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DAY = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})");

    private final Consumer<Row> lines;
    private final Row row = Row.ofColumns(KIND);
    private final ControlSum received = new ControlSum();
    private final ControlSum stated = new ControlSum();
    private final Set<String> ownAccounts = new HashSet<>();
    private Map<String, String> document;
    private long line;
    private long documentLine;
    private boolean isStated;
    private boolean begun;
    private boolean ended;
    private boolean hasPayments;

    private ClientBankExchange(Consumer<Row> lines) {
        this.lines = lines;
    }

    /** @throws FileFault when the file as a whole cannot be taken */
    public static void read(InputStream bytes, Consumer<Row> lines) {
        var exchange = new ClientBankExchange(lines);
        try (bytes) {
            var head = bytes.readNBytes(HEAD);
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
            try (var reader = new BufferedReader(new RegisterReader(whole, declared(head), ENCODING))) {
                for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                    exchange.line++;
                    exchange.take(text.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exchange.demandWhole();
    }

    /**
     * The encoding that the file declares in itself, readable in that very encoding only. What does not begin like a
     * statement is read in one in which every byte is a letter, until its first line tells what it is.
     */
    private static Charset declared(byte[] head) {
        var plain = new String(head, StandardCharsets.ISO_8859_1);
        boolean isMarked = plain.startsWith(UTF_8_MARK);
        if (!(isMarked ? plain.substring(UTF_8_MARK.length()) : plain)
                .stripLeading()
                .startsWith(FIRST_LINE)) {
            return isMarked ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        }
        if (new String(head, Charsets.WINDOWS_1251).contains("Кодировка=Windows")) {
            return Charsets.WINDOWS_1251;
        }
        if (new String(head, Charsets.CP866).contains("Кодировка=DOS")) {
            return Charsets.CP866;
        }
        throw FileFault.of(
                "encoding",
                "В начале файла нет строки «Кодировка=Windows» или «Кодировка=DOS» в названной ею кодировке: выписку"
                        + " пересохранили в другой. Выгрузите её из банка заново");
    }

    private void take(String text) {
        if (text.isBlank()) {
            return;
        }
        if (ended) {
            throw FileFault.atLine(
                    line,
                    "lines-after-totals",
                    "После строки «КонецФайла» есть ещё строки: в файле, вероятно, две выписки. Пришлите их порознь");
        }
        if (!begun) {
            begun = true;
            if (!text.equals(FIRST_LINE)) {
                throw FileFault.atLine(
                        line, "not-client-bank-exchange", "Первая строка файла должна быть 1CClientBankExchange");
            }
            return;
        }
        int sign = text.indexOf('=');
        var key = sign < 0 ? text : text.substring(0, sign);
        var value = sign < 0 ? "" : text.substring(sign + 1).strip();
        switch (key) {
            case "СекцияДокумент" -> {
                demandClosed();
                document = new HashMap<>();
                documentLine = line;
            }
            case "КонецДокумента" -> {
                demandOpen();
                finish(document);
                document = null;
            }
            case "КонецФайла" -> ended = true;
            default -> keep(key, value);
        }
    }

    private void keep(String key, String value) {
        if (document != null) {
            document.put(key, value);
        } else if (key.equals("РасчСчет")) {
            ownAccounts.add(value);
        } else if (key.equals("ВсегоПоступило") && !value.isEmpty()) {
            stated.add(value);
            isStated = true;
        }
    }

    private void finish(Map<String, String> document) {
        if (!ownAccounts.contains(document.getOrDefault("ПолучательСчет", ""))) {
            return;
        }
        demandOwnAccount(document);
        var amount = document.getOrDefault("Сумма", "");
        received.add(amount);
        if (ownAccounts.contains(document.getOrDefault("ПлательщикСчет", ""))) {
            return;
        }
        hasPayments = true;
        row.begin(documentLine);
        for (var column : KIND.columns()) {
            row.add(
                    switch (column.name()) {
                        case "paidOn" -> paidOn(document);
                        case "amount" -> amount;
                        case "operationCode" -> operationCode(document);
                        case "purpose" -> purpose(document);
                        default -> "";
                    });
        }
        row.demandShape();
        lines.accept(row);
    }

    /** Banks key their accounts by their БИК: one that does not fit was typed by hand or belongs to another bank. */
    private void demandOwnAccount(Map<String, String> document) {
        var account = document.get("ПолучательСчет");
        var bik = document.getOrDefault("ПолучательБИК", "");
        if (Identifiers.isBanks(bik) && !Identifiers.isBankAccount(account, bik)) {
            throw FileFault.atLine(
                    documentLine,
                    "own-account-invalid",
                    "Счёт получателя " + account + " не сходится с БИК " + bik
                            + ": реквизиты в выписке искажены. Выгрузите её из банка заново");
        }
    }

    /** As it stands there but for control characters; where there is none, the sign for none. */
    private static String purpose(Map<String, String> document) {
        var purpose =
                CONTROL.matcher(document.getOrDefault("НазначениеПлатежа", "")).replaceAll(" ");
        return purpose.isBlank() ? "—" : purpose;
    }

    private static String paidOn(Map<String, String> document) {
        var came = document.getOrDefault("ДатаПоступило", "");
        var day = came.isEmpty() ? document.getOrDefault("Дата", "") : came;
        return DAY.matcher(day).replaceFirst("$3-$2-$1");
    }

    /** A payer's account does not number two documents of one day alike. */
    private static String operationCode(Map<String, String> document) {
        var number = document.getOrDefault("Номер", "");
        var day = document.getOrDefault("Дата", "");
        return number.isEmpty() ? "" : document.getOrDefault("ПлательщикСчет", "") + "/" + number + "/" + day;
    }

    private void demandClosed() {
        if (document != null) {
            throw torn("Строка " + line + ": документ из строки " + documentLine + " не закончен");
        }
    }

    private void demandOpen() {
        if (document == null) {
            throw torn("Строка " + line + ": КонецДокумента без начала документа");
        }
    }

    private FileFault torn(String reason) {
        return FileFault.atLine(line, "torn-file", reason);
    }

    private void demandWhole() {
        if (!begun) {
            throw FileFault.of("empty-file", "Файл пуст: нужна выписка, первая строка которой " + FIRST_LINE);
        }
        if (!ended) {
            throw torn("Нет строки КонецФайла: файл оборван");
        }
        demandClosed();
        if (ownAccounts.isEmpty()) {
            throw FileFault.of(
                    "no-own-account", "В выписке не назван РасчСчет: нельзя отличить поступления от списаний");
        }
        if (isStated) {
            received.demand(stated, line);
        }
        if (!hasPayments) {
            throw FileFault.of("no-lines", "В выписке нет ни одного поступления");
        }
    }
}
