package ru.zhku.notification.letter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.notification.account.domain.Party;
import ru.zhku.notification.channel.domain.EmailAddress;
import ru.zhku.notification.channel.domain.Letter;
import ru.zhku.notification.letter.LetterSeal.Sealed;
import ru.zhku.notification.letter.domain.Draft;
import ru.zhku.notification.letter.domain.Figures;
import ru.zhku.notification.letter.domain.LetterValues;
import ru.zhku.notification.template.Templates;
import ru.zhku.notification.template.domain.TemplateCode;

/** Writes letters and keeps what they said, encrypted. */
@ApplicationScoped
public class Letters {
    private final Templates templates;
    private final SenderSettings sender;
    private final LetterSeal seal;
    private final ObjectMapper json;
    private final DataSource dataSource;

    Letters(Templates templates, SenderSettings sender, LetterSeal seal, ObjectMapper json, DataSource dataSource) {
        this.templates = templates;
        this.sender = sender;
        this.seal = seal;
        this.json = json;
        this.dataSource = dataSource;
    }

    public Draft write(TemplateCode code, String number, LocalDate day, Party party, Figures figures) {
        var text = templates.render(code, LetterValues.of(party, figures));
        var letter = new Letter(
                number,
                day,
                new Letter.Sender(
                        sender.name(),
                        sender.address(),
                        sender.phone().orElse(""),
                        sender.signatoryPosition(),
                        sender.signatoryName().orElse("")),
                new Letter.Recipient(
                        party.payerName(),
                        List.of(party.addressLine(), sender.town(), sender.postcode()),
                        EmailAddress.of(party.email()).orElse(null)),
                text.wording().subject(),
                text.wording().body());
        return new Draft(letter, text.version());
    }

    /** Keeps a letter as said; it is written once. */
    public void keep(UUID noticeId, Letter letter) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into notice_letter(notice_id, key_id, sealed) values (?, ?, ?)")) {
            var sealed = seal.seal(noticeId, json.writeValueAsBytes(letter));
            insert.setObject(1, noticeId);
            insert.setString(2, sealed.keyId());
            insert.setBytes(3, sealed.bytes());
            insert.executeUpdate();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("a letter cannot be kept", e);
        }
    }

    /** The letter as said; empty where none was written. */
    public Optional<Letter> read(UUID noticeId) {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select key_id, sealed from notice_letter where notice_id = ?")) {
            query.setObject(1, noticeId);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var plain = seal.open(noticeId, new Sealed(rows.getString(1), rows.getBytes(2)));
                return Optional.of(json.readValue(plain, Letter.class));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("a letter cannot be read", e);
        }
    }
}
