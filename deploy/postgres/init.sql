-- One database and one role for each service; no role may enter another's database.
-- The local run executes this file as it stands, statement by statement, at every start; it passes over what exists.
-- In production an operator runs it with psql and sets passwords of his own afterwards.

CREATE ROLE debt LOGIN PASSWORD 'debt';
CREATE DATABASE debt OWNER debt ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE debt FROM PUBLIC;

CREATE ROLE measures LOGIN PASSWORD 'measures';
CREATE DATABASE measures OWNER measures ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE measures FROM PUBLIC;

CREATE ROLE litigation LOGIN PASSWORD 'litigation';
CREATE DATABASE litigation OWNER litigation ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE litigation FROM PUBLIC;

CREATE ROLE notification LOGIN PASSWORD 'notification';
CREATE DATABASE notification OWNER notification ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE notification FROM PUBLIC;
