// Founds another workspace in the same database: node e2e/kit/matrix/found-workspace.ts E-MAIL PASSWORD, with DATABASE_URL.
import { createAccount } from "#lib/auth/accounts.ts";
import { foundWorkspace } from "#lib/auth/setup.ts";
import { pool } from "#lib/db/pool.ts";

const [, , email = "", password = ""] = process.argv;
const name = "Olga Outside";
const { userId } = await createAccount({ name, email, password });
await foundWorkspace("Another workspace", { userId, name, email });
await pool().end();
