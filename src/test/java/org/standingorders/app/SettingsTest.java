package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.desk.KeyDesk.KeyRole;

class SettingsTest {
    @TempDir
    private Path folder;

    private final Map<String, String> given = new HashMap<>();

    @BeforeEach
    void a_policy_folder() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("decision-tables"));
        given.put("STANDING_ORDERS_POLICY", folder.toString());
    }

    @Test
    void nothing_but_a_policy_folder_need_be_set() {
        Settings settings = new SettingsReader(given).read();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.store().data()).isEqualTo(Path.of("data"));
        assertThat(settings.store().database()).isNull();
        assertThat(settings.keys()).isEmpty();
        assertThat(settings.store().secret()).isNull();
    }

    @Test
    void every_fault_is_told_at_once_and_names_its_setting() {
        given.put("STANDING_ORDERS_PORT", "eighty");
        given.put("DATABASE_URL", "mysql://there");
        given.put("STANDING_ORDERS_KEYS", "boss:joe:verysecretindeed,king:ann:short");
        given.put("STANDING_ORDERS_POLICY", "/nowhere");

        assertThatThrownBy(() -> new SettingsReader(given).read())
                .isInstanceOfSatisfying(
                        BadSettings.class,
                        bad -> assertThat(bad.faults())
                                .containsExactly(
                                        "STANDING_ORDERS_PORT: The port (eighty) must be a whole number from 0 to 65535.",
                                        "DATABASE_URL: The address must look like postgresql://user:password@host:5432/database.",
                                        "STANDING_ORDERS_POLICY: The folder (/nowhere) must hold rules/ and decision-tables/."
                                                + " Maybe start in the folder that has them.",
                                        "STANDING_ORDERS_KEYS: The role (boss) must be one of monitor, responder,"
                                                + " policy_owner, admin.",
                                        "STANDING_ORDERS_KEYS: The role (king) must be one of monitor, responder, policy_owner,"
                                                + " admin. The secret of the key (ann) must have at least 8 characters."));
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_a_fault_of_its_setting() throws IOException {
        Path file = Files.createFile(folder.resolve("afile"));

        assertThat(faultOfData(file.resolve("data")))
                .isEqualTo("STANDING_ORDERS_DATA: The folder (" + file.resolve("data") + ") cannot be: (" + file
                        + ") is a file.");
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_a_fault_of_its_setting() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "root may write anywhere");

        assertThat(faultOfData(locked))
                .isEqualTo("STANDING_ORDERS_DATA: The folder (" + locked
                        + ") cannot be written: this user may not write to (" + locked + ").");
    }

    @Test
    void where_nothing_is_kept_in_the_data_folder_it_may_be_anything() throws IOException {
        Path file = Files.createFile(folder.resolve("afile"));
        given.put("STANDING_ORDERS_DATA", file.toString());
        given.put("STANDING_ORDERS_SECRET", "1234567890123456");
        given.put("STANDING_ORDERS_KEYS", "admin:ann:1234567890123456");
        given.put("DATABASE_URL", "postgresql://so:secret@db.example:5432/orders");

        assertThat(new SettingsReader(given).read().store().data()).isEqualTo(file);
    }

    private String faultOfData(Path data) {
        given.put("STANDING_ORDERS_DATA", data.toString());
        return catchThrowableOfType(BadSettings.class, () -> new SettingsReader(given).read())
                .faults()
                .get(0);
    }

    @Test
    void a_database_address_is_read_with_its_escapes_and_printed_without_its_password() {
        given.put("DATABASE_URL", "postgresql://so:p%40ss+word@db.example:6432/orders");

        DatabaseUrl url = new SettingsReader(given).read().store().database();

        assertThat(url).isEqualTo(new DatabaseUrl("db.example", 6432, "orders", "so", "p@ss+word"));
        assertThat(url).hasToString("postgresql://so@db.example:6432/orders");
    }

    @Test
    void keys_carry_role_name_secret_and_contact_roles() {
        given.put(
                "STANDING_ORDERS_KEYS",
                "monitor:prom:1234567890123456, responder:pd:abcdefghijklmnop:program_director+medical_director");

        List<ConfiguredKey> keys = new SettingsReader(given).read().keys();

        assertThat(keys)
                .containsExactly(
                        new ConfiguredKey(KeyRole.MONITOR, "prom", "1234567890123456", List.of()),
                        new ConfiguredKey(
                                KeyRole.RESPONDER,
                                "pd",
                                "abcdefghijklmnop",
                                List.of("program_director", "medical_director")));
        assertThat(keys.toString()).doesNotContain("abcdefghijklmnop");
    }

    @Test
    void two_keys_may_not_share_a_secret() {
        given.put("STANDING_ORDERS_KEYS", "monitor:one:1234567890123456,admin:two:1234567890123456");

        assertThatThrownBy(() -> new SettingsReader(given).read()).hasMessageContaining("same secret");
    }
}
