package ru.zhku.debt.premises.domain;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import ru.zhku.kit.problem.Refusal;

/**
 * An object as it is entered, checked by itself.
 *
 * @param areaHundredths hundredths of a square metre, null if unknown
 * @param since the day from which the object is known to be in this state
 */
public record PremisesEntry(
        String oktmo,
        ObjectKind kind,
        Address address,
        Ids ids,
        Long areaHundredths,
        PremisesState state,
        LocalDate since,
        Document document,
        String reason) {
    /** The longest time for which somebody may know what a house was. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);

    private static final Pattern ELS = Pattern.compile("\\d{2}[А-Я]{2}\\d{6}");
    private static final Pattern CADASTRAL = Pattern.compile("\\d{2}:\\d{2}:\\d{6,7}:\\d{1,12}");
    private static final Pattern AREA = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");

    /** @param part of the house, for a basement or an entrance */
    public record Address(String street, String house, String flat, String part) {
        public String line() {
            return street + ", д. " + house + (flat == null ? "" : ", кв. " + flat) + (part == null ? "" : ", " + part);
        }
    }

    public record Ids(String els, UUID houseGuid, String cadastralNumber) {}

    /** A paper by its number and day; either may be null. */
    public record Document(String number, LocalDate on) {
        public static final Document NONE = new Document(null, null);
    }

    /** @throws Refusal with a JSON pointer to the field that is wrong */
    public void demand(LocalDate today) {
        demandAddress();
        if (ids.els() != null && !ELS.matcher(ids.els()).matches()) {
            throw Refusal.at("/els", "premises-els", "els", ids.els());
        }
        if (ids.cadastralNumber() != null && !isCadastralNumber(ids.cadastralNumber())) {
            throw Refusal.at("/cadastralNumber", "premises-cadastral-number", "number", ids.cadastralNumber());
        }
        if (state == PremisesState.EXCLUDED || !kind.mayBe(state)) {
            throw Refusal.at("/state", "premises-state-of-kind", "object", kind.label(), "state", state.label());
        }
        demandDay("/since", since, today);
        if (document.on() != null) {
            demandDay("/document/on", document.on(), today);
        }
    }

    private void demandAddress() {
        boolean flatFits = (kind == ObjectKind.FLAT) == (address.flat() != null);
        boolean partFits = kind.isPart() == (address.part() != null);
        if (!flatFits || !partFits) {
            throw Refusal.at(flatFits ? "/part" : "/flat", "premises-address-of-kind", "object", kind.label());
        }
    }

    /** @throws Refusal {@code premises-day} for a day that is not known or to come */
    public static void demandDay(String pointer, LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
            throw Refusal.at(pointer, "premises-day", "first", FIRST_DAY, "today", today);
        }
    }

    public static boolean isCadastralNumber(String text) {
        return CADASTRAL.matcher(text).matches();
    }

    /**
     * Square metres with at most two digits behind the point, as hundredths.
     *
     * @throws Refusal {@code premises-area} for anything else, and for nothing
     */
    public static Long area(String squareMetres) {
        if (squareMetres == null) {
            return null;
        }
        if (!AREA.matcher(squareMetres).matches()) {
            throw Refusal.at("/areaSqm", "premises-area", "area", squareMetres);
        }
        long hundredths = new java.math.BigDecimal(squareMetres.replace(',', '.'))
                .movePointRight(2)
                .longValueExact();
        if (hundredths == 0) {
            throw Refusal.at("/areaSqm", "premises-area", "area", squareMetres);
        }
        return hundredths;
    }

    public static String squareMetres(Long hundredths) {
        return hundredths == null
                ? null
                : java.math.BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
