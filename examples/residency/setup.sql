-- As the server's superuser, once: the roles and the database of a small residency scheduler.
-- Passwords come as psql variables.

-- owns the tables; the executor works as this role. It is no superuser.
CREATE ROLE scheduler_owner LOGIN CREATEDB PASSWORD :'owner_password';
-- may end sessions of others and see what they do: for maintenance mode and for draining
GRANT pg_signal_backend, pg_read_all_stats TO scheduler_owner;

-- the scheduler itself: reads and writes, owns nothing
CREATE ROLE scheduler_app LOGIN PASSWORD :'app_password';

-- the health prober: reads, and may connect in maintenance mode too, because the right is its own and not PUBLIC's
CREATE ROLE scheduler_probe LOGIN PASSWORD :'probe_password';

CREATE DATABASE residency OWNER scheduler_owner;
GRANT CONNECT ON DATABASE residency TO scheduler_probe;
