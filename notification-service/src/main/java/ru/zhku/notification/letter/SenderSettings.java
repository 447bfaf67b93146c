package ru.zhku.notification.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who writes the letters. */
@ConfigMapping(prefix = "zhku.sender")
interface SenderSettings {
    /** The body in whose name letters go out. */
    @WithDefault("Администрация ЗАТО Заозерск")
    String name();

    /** Its address as printed. */
    @WithDefault("184310, Мурманская область, г. Заозерск")
    String address();

    /** The telephone for questions; nothing is printed without it. */
    Optional<String> phone();

    /** The position of the person who signs. */
    @WithDefault("Ответственный исполнитель")
    String signatoryPosition();

    /** The name beside the signature; without it there is a line to sign on. */
    Optional<String> signatoryName();

    /** The town line under the addressee's street. */
    @WithDefault("г. Заозерск, Мурманская область")
    String town();

    /** The postcode under it. */
    @WithDefault("184310")
    String postcode();
}
