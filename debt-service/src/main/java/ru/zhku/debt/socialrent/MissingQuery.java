package ru.zhku.debt.socialrent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.socialrent.domain.MissingKind;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Cursor;

/** What does not fit between the stock, the contracts and the suppliers' accounts, by what is known on a day. */
@ApplicationScoped
class MissingQuery {
    private static final String HAS_CONTRACT = "exists (select from social_rent_contract r where r.premises_id = %s"
            + " and coalesce((select x.kind from social_rent_act x where x.contract_id = r.id order by x.no desc limit 1),"
            + " 'REINSTATE') = 'REINSTATE')";
    private static final String FLATS = "select 'FLAT_WITHOUT_CONTRACT' as kind, p.id as key, p.id as premises_id,"
            + " null::uuid as account_id, null as account_number, null as supplier_inn, p.street, p.house, p.flat"
            + " from premises p join premises_spell s on s.premises_id = p.id and s.from_on <= ?"
            + " and (s.to_on is null or s.to_on > ?) where s.state = 'OCCUPIED_SOCIAL_RENT'"
            + " and (?::text is null or p.oktmo = ?) and not " + HAS_CONTRACT.formatted("p.id");
    private static final String ACCOUNTS = "select case when l.premises_id is null then 'ACCOUNT_WITHOUT_FLAT'"
            + " else 'ACCOUNT_WITHOUT_CONTRACT' end, a.id, l.premises_id, a.id, a.account_number, a.supplier_inn,"
            + " a.street, a.house, a.flat from account a left join premises_account l on l.account_seq = a.seq"
            + " join lateral " + Accounts.classOn("a.seq", "?") + " k on k.tenure = " + Tenure.SOCIAL_TENANT.number()
            + " where exists (select from account_class c where c.account_seq = a.seq and c.tenure = "
            + Tenure.SOCIAL_TENANT.number() + ") and (?::text is null or a.oktmo = ?)"
            + " and (l.premises_id is null or not " + HAS_CONTRACT.formatted("l.premises_id") + ")";

    private final Rows rows;

    MissingQuery(Rows rows) {
        this.rows = rows;
    }

    @Schema(name = "SocialRentMissing")
    record Item(
            @Schema(required = true) MissingKind kind,
            @Schema(nullable = true) UUID premisesId,
            @Schema(nullable = true) UUID accountId,
            @Schema(nullable = true) String accountNumber,
            @Schema(nullable = true) String supplierInn,
            @Schema(required = true) String address,

            @Schema(required = true, description = "Что делать дальше")
            String advice) {
        static final List<String> HEADER = List.of(
                "Расхождение",
                "Адрес",
                "Лицевой счёт",
                "ИНН поставщика",
                "Что делать",
                "Идентификатор объекта",
                "Идентификатор счёта");

        List<Object> cells() {
            return Arrays.asList(kind, address, accountNumber, supplierInn, advice, premisesId, accountId);
        }

        String cursor() {
            return Cursor.encode(kind, kind == MissingKind.FLAT_WITHOUT_CONTRACT ? premisesId : accountId);
        }
    }

    /** By kind and id, behind the cursor. */
    List<Item> page(String oktmo, LocalDate day, MissingKind only, String cursor, int limit) {
        var values = new ArrayList<Object>(Arrays.asList(day, day, oktmo, oktmo, day, day, oktmo, oktmo));
        var where = new StringBuilder("true");
        if (only != null) {
            where.append(" and kind = ?");
            values.add(only.name());
        }
        if (cursor != null) {
            var parts = Cursor.decode(cursor, 2);
            where.append(" and (kind collate \"C\", key) > (?, ?)");
            values.add(kind(parts.get(0)));
            values.add(Cursor.id(Cursor.encode(parts.get(1))));
        }
        return rows.list(
                "select kind, premises_id, account_id, account_number, supplier_inn, street, house, flat from ("
                        + FLATS + " union all " + ACCOUNTS + ") m where " + where
                        + " order by kind collate \"C\", key limit " + limit,
                values,
                row -> {
                    var kind = MissingKind.valueOf(row.getString(1));
                    return new Item(
                            kind,
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            new PremisesEntry.Address(row.getString(6), row.getString(7), row.getString(8), null)
                                    .line(),
                            advice(kind));
                });
    }

    private static String kind(String text) {
        return Arrays.stream(MissingKind.values())
                .map(MissingKind::name)
                .filter(name -> name.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.at("cursor", "malformed-cursor"));
    }

    private static String advice(MissingKind kind) {
        return switch (kind) {
            case FLAT_WITHOUT_CONTRACT -> "Заключите и запишите договор: POST /v1/social-rent-contracts";
            case ACCOUNT_WITHOUT_CONTRACT ->
                "Запишите договор на квартиру или сверьте с поставщиком вид пользования счёта";
            case ACCOUNT_WITHOUT_FLAT -> "Поставьте квартиру на учёт: POST /v1/premises, или сверьте адрес и ЕЛС счёта";
        };
    }
}
