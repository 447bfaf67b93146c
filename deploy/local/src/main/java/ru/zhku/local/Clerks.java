package ru.zhku.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the clerks do with letters in the demo town: to the post office, and the receipts that come back. */
final class Clerks {

    private static final int MOST_AT_ONCE = 2_000;

    private final Api api;
    private final Chosen chosen;

    Clerks(Api api, Chosen chosen) {
        this.api = api.as("resident-clerk");
        this.chosen = chosen;
    }

    /** Every letter that lies ready goes to the post office. */
    void post(LocalDate on) {
        var body = Map.of(
                "filter", Map.of("state", List.of("READY"), "channel", List.of("LETTER")),
                "kind", "POST",
                "on", on.toString(),
                "proof", proof("POSTAL_DISPATCH", "Список отправлений от " + on));
        api.post(Service.NOTIFICATION, "/v1/notice-acts", body, Offices.once("post " + on))
                .demand("Письма на почту");
    }

    /** Of ten letters six come back as received and one as undelivered; of the others nothing is heard yet. */
    void noteReceipts(LocalDate on) {
        var sent = chosen.once("sent-" + on, this::sentLetters);
        var received = new ArrayList<String>();
        var returned = new ArrayList<String>();
        for (int place = 0; place < sent.size(); place++) {
            if (place % 10 < 6) {
                received.add(sent.get(place));
            } else if (place % 10 == 6) {
                returned.add(sent.get(place));
            }
        }
        act(
                received,
                Map.of(
                        "kind", "CONFIRM_DELIVERY",
                        "on", on.toString(),
                        "proof", proof("REGISTERED_LETTER_RECEIPT", "Реестр уведомлений о вручении от " + on)),
                "received " + on);
        act(returned, Map.of("kind", "FAIL", "on", on.toString()), "returned " + on);
    }

    private void act(List<String> ids, Map<String, ?> act, String key) {
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            var body = new HashMap<String, Object>(act);
            body.put("ids", ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)));
            api.post(Service.NOTIFICATION, "/v1/notice-acts", body, Offices.once(key + " " + from))
                    .demand("Отметки о вручении");
        }
    }

    private static Map<String, String> proof(String kind, String reference) {
        return Map.of("kind", kind, "reference", reference);
    }

    private List<String> sentLetters() {
        var ids = new ArrayList<String>();
        Outcome.eachItem(
                api,
                Service.NOTIFICATION,
                "/v1/notices?state=SENT&channel=LETTER&sort=number",
                notice -> ids.add(notice.path("id").asText()));
        return ids;
    }
}
