# Run once, when the database's volume is empty: the product's account and its database. The account owns the tables
# and may make the role that requests run under; it is no superuser.
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$DATABASE_PASSWORD" <<'SQL'
CREATE ROLE pdca LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE pdca OWNER pdca TEMPLATE template0 ENCODING UTF8 LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
SQL
