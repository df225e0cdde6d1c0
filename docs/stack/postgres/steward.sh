#!/usr/bin/env bash
# Runs once, on an empty volume: Steward's own role and database beside Temporal's.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$STEWARD_DB_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE steward LOGIN PASSWORD :'password';
CREATE DATABASE steward OWNER steward;
SQL
