// Databases of their own on the PostgreSQL server of the tests.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";

/** Makes a database; answers its address. */
export function freshDatabase(prefix) {
  const server = process.env.VESTIBULE_TEST_POSTGRES;
  assert.ok(server, "VESTIBULE_TEST_POSTGRES names no server: run ./test");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  execFileSync("psql", [server, "-qc", `CREATE DATABASE ${name}`]);
  return server.replace(/\/[^/]*$/, `/${name}`);
}

/** What a query answers, one row a line, columns parted by `|`. */
export function ask(database, sql) {
  return execFileSync("psql", [database, "-Atc", sql], { encoding: "utf8" }).trim();
}
