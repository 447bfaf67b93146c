package ru.zhku.notification.letter.domain;

import ru.zhku.notification.channel.domain.Letter;

/** A letter just written, and the version of the template it was written from. */
public record Draft(Letter letter, int templateVersion) {}
