package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run finds in the folder of one before it. */
class ResumeTest {

    @TempDir
    Path folder;

    @Test
    void anActIsRepeatedForThoseChosenBeforeAlthoughOthersWouldBeNow() {
        var chosen = new Chosen(folder.resolve("chosen"));
        assertThat(chosen.once("claims", () -> List.of("a", "b"))).containsExactly("a", "b");
        assertThat(new Chosen(folder.resolve("chosen")).once("claims", () -> List.of("c")))
                .containsExactly("a", "b");
        assertThat(chosen.once("nobody", List::of)).isEmpty();
        assertThat(chosen.once("nobody", () -> List.of("late"))).isEmpty();
    }

    @Test
    void theDaysOfARunAreFoundByTheNext() {
        var named = Optional.of(folder.resolve("data"));
        var first = DataFolder.of(named);
        assertThat(first.isKept()).isTrue();
        assertThat(first.firstDay()).isEmpty();
        assertThat(first.townLoadedThrough()).isEmpty();
        first.noteFirstDay(LocalDate.of(2021, 3, 1));
        first.noteTownLoadedThrough(LocalDate.of(2021, 6, 30));
        assertThat(first.firstDay()).contains(LocalDate.of(2021, 3, 1));
        assertThat(first.townLoadedThrough()).contains(LocalDate.of(2021, 6, 30));

        assertThatThrownBy(() -> DataFolder.of(named))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("уже работает другой запуск");
    }

    @Test
    void aNoteThatIsNoDateIsToldWithItsFile() throws Exception {
        var data = DataFolder.of(Optional.of(folder));
        Files.writeString(folder.resolve("town-loaded"), "вчера");
        assertThatThrownBy(data::townLoadedThrough)
                .isInstanceOf(Failure.class)
                .hasMessageContaining(folder.resolve("town-loaded").toString());
    }

    @Test
    void theStoryGoesOnWithTheRegistersAfterTheDayOfTheLastRun() {
        var story = new DemoStory(folder);
        var end = LocalDate.of(2022, 4, 11);
        var middle = LocalDate.of(2021, 6, 30);
        var all = story.registers(LocalDate.MIN, end);
        var before = story.registers(LocalDate.MIN, middle);
        var after = story.registers(middle, end);
        assertThat(all).hasSize(128);
        assertThat(before)
                .isNotEmpty()
                .allMatch(register -> !register.receivedOn().isAfter(middle));
        assertThat(after)
                .isNotEmpty()
                .allMatch(register -> register.receivedOn().isAfter(middle));
        assertThat(before.size() + after.size()).isEqualTo(all.size());
        assertThat(story.registers(end, end)).isEmpty();

        var out = Folders.make(folder.resolve("out"));
        story.copyRegisters(out, middle);
        assertThat(out.toFile().list()).hasSize(before.size());
    }
}
