package ru.zhku.demo;

/**
 * A habit with its particulars. Until the month {@code since} the payer is punctual; a recovered one pays everything
 * in {@code until} and is punctual from then on.
 */
record Conduct(Habit habit, int since, int until, int percent) {

    static final Conduct PUNCTUAL = new Conduct(Habit.PUNCTUAL, 0, Calendar.MONTHS, 100);

    /** What is known to the payer when he goes to pay. */
    record Wallet(int month, long owed, long lastBill, long yearBill) {}

    /** A sum to pay on a day of the month; zero: he does not go. */
    record Offer(long kopecks, int day) {
        static final Offer NOTHING = new Offer(0, 0);
    }

    static Conduct of(Habit habit, Dice dice) {
        return switch (habit) {
            case NEVER -> new Conduct(habit, dice.between(0, 44), Calendar.MONTHS, 0);
            case GONE_AWAY -> new Conduct(habit, dice.between(18, 58), Calendar.MONTHS, 0);
            case PARTIAL -> new Conduct(habit, dice.between(6, 52), Calendar.MONTHS, dice.between(45, 85));
            case SEASONAL -> new Conduct(habit, dice.between(0, 30), Calendar.MONTHS, 0);
            case RECOVERED -> recovered(dice);
            case LATE -> new Conduct(habit, 0, Calendar.MONTHS, dice.perMille(900) ? 100 : 0);
            case EMPTY_FLAT -> new Conduct(habit, 0, Calendar.MONTHS, dice.between(70, 100));
            default -> new Conduct(habit, 0, Calendar.MONTHS, 100);
        };
    }

    private static Conduct recovered(Dice dice) {
        int since = dice.between(4, 48);
        return new Conduct(Habit.RECOVERED, since, since + dice.between(6, 14), 0);
    }

    Offer offer(Wallet wallet, Dice dice) {
        boolean punctualNow =
                wallet.month() < since || habit == Habit.RECOVERED && wallet.month() > Math.min(until, 59);
        Habit today = punctualNow ? Habit.PUNCTUAL : habit;
        return switch (today) {
            case PUNCTUAL -> dice.perMille(6) ? Offer.NOTHING : all(wallet, dice.between(2, 10));
            case EARLY -> early(wallet, dice);
            case ROUNDING -> rounded(wallet, dice);
            case LATE -> late(wallet, dice);
            case QUARTERLY -> wallet.month() % 3 == 0 ? all(wallet, dice.between(5, 25)) : Offer.NOTHING;
            case PARTIAL -> partial(wallet, dice);
            case SEASONAL -> seasonal(wallet, dice);
            case NEVER -> dice.perMille(12) ? all(wallet, Math.min(wallet.owed(), 50_000), 20) : Offer.NOTHING;
            case GONE_AWAY -> Offer.NOTHING;
            case RECOVERED -> wallet.month() == Math.min(until, 59) ? all(wallet, 22) : Offer.NOTHING;
            case EMPTY_FLAT -> emptyFlat(wallet, dice);
            case YEAR_END -> yearEnd(wallet, dice);
        };
    }

    /** Pays a quarter ahead in the first month of each. */
    private static Offer early(Wallet wallet, Dice dice) {
        boolean quarterBegins = Calendar.monthOfYear(wallet.month()) % 3 == 1;
        long ahead = quarterBegins ? wallet.yearBill() / 4 : 0;
        return all(wallet, wallet.owed() + ahead, dice.between(1, 9));
    }

    private static Offer rounded(Wallet wallet, Dice dice) {
        long step = wallet.owed() > 100_000 ? 50_000 : 10_000;
        return all(wallet, (wallet.owed() + step - 1) / step * step, dice.between(5, 14));
    }

    /** Some days late, or (fewer) by a whole month. */
    private Offer late(Wallet wallet, Dice dice) {
        long left = percent == 100 ? 0 : wallet.lastBill();
        return all(wallet, wallet.owed() - left, dice.between(12, 28));
    }

    private Offer partial(Wallet wallet, Dice dice) {
        if (dice.perMille(60)) {
            return Offer.NOTHING;
        }
        long part = wallet.lastBill() * percent / 100 / 100 * 100;
        return all(wallet, Math.min(wallet.owed(), part), dice.between(8, 26));
    }

    /** Nothing from November to April; what gathered is paid off from May to October. */
    private static Offer seasonal(Wallet wallet, Dice dice) {
        int month = Calendar.monthOfYear(wallet.month());
        if (month < 5 || month > 10) {
            return Offer.NOTHING;
        }
        return all(wallet, wallet.owed() / (11 - month), dice.between(5, 27));
    }

    /** The town pays for its empty flats when the budget of the year is settled; for some, again in March. */
    private Offer emptyFlat(Wallet wallet, Dice dice) {
        int month = Calendar.monthOfYear(wallet.month());
        boolean inMarch = month == 3 && percent >= 84;
        return month == 12 || inMarch
                ? all(wallet, wallet.owed() * percent / 100, dice.between(20, 28))
                : Offer.NOTHING;
    }

    /** The limits of the year are gone by October; the new ones pay the rest in February. */
    private static Offer yearEnd(Wallet wallet, Dice dice) {
        int month = Calendar.monthOfYear(wallet.month());
        if (month >= 10) {
            return all(wallet, wallet.lastBill() * 30 / 100, dice.between(20, 28));
        }
        return month == 1 ? Offer.NOTHING : all(wallet, dice.between(10, 18));
    }

    private static Offer all(Wallet wallet, int day) {
        return all(wallet, wallet.owed(), day);
    }

    private static Offer all(Wallet wallet, long kopecks, int day) {
        return wallet.owed() > 0 && kopecks > 0 ? new Offer(kopecks, day) : Offer.NOTHING;
    }
}
