package ru.zhku.demo;

import java.util.Locale;

/** Who pays: an invented person or organisation; empty text where the supplier does not know it. */
record Payer(String name, String inn, String phone, String email) {

    static Payer person(Dice dice, int serial) {
        String name = Names.person(dice);
        String inn = dice.perMille(400) ? CheckDigits.innOfPerson(100 + serial) : "";
        String phone = dice.perMille(850) ? String.format(Locale.ROOT, "+7900000%04d", 100 + serial) : "";
        String surname = name.substring(0, name.indexOf(' '));
        String email = dice.perMille(500) ? Names.latin(surname) + serial + "@example.org" : "";
        return new Payer(name, inn, phone, email);
    }

    static Payer organisation(Dice dice, String name, int serial) {
        String email = dice.perMille(700) ? "office" + serial + "@example.org" : "";
        return new Payer(
                name,
                CheckDigits.innOfFirm(100 + serial),
                String.format(Locale.ROOT, "+7900000%04d", 9000 + serial),
                email);
    }
}
