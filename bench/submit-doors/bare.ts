import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

// The least that any server must do: read JSON, write the same rows durably, answer. It checks and seals nothing.
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 16 });

type Body = { language: string; party: unknown[]; contact: { email?: string }; needs: { urgent: boolean } };

const statement = `
  with registered as (
    insert into application (id, handle, standing, pool_state, channel, locale, size, registered_on, cohort_on, prefs,
      asks_urgent, has_email, wrapped_key, answers_sealed, body_hash, registered_at, changed_at)
    values ($1, $2, 'waiting', 'pooled', 'api', $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, now(), now())
    on conflict (id) do nothing
    returning id
  ), claimed as (
    insert into pool_claim select decode(document_key, 'hex'), id from registered,
      jsonb_to_recordset($12::jsonb) as given (document_key text) where document_key is not null
  )
  insert into person (id, application_id, position, joined_on, is_adult, document_key, likeness_key, wrapped_key,
    first_sealed)
  select given.id, registered.id, position, $5, true, decode(document_key, 'hex'), decode(likeness_key, 'hex'),
    decode(wrapped_key, 'hex'), decode(first_sealed, 'hex')
  from registered, jsonb_to_recordset($12::jsonb) as given (
    id uuid, position smallint, document_key text, likeness_key text, wrapped_key text, first_sealed text)`;

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks);
  const body = JSON.parse(text.toString("utf8")) as Body;
  const hex = (length: number) => randomBytes(length).toString("hex");
  const persons = body.party.map((_, position) => ({
    id: randomUUID(),
    position,
    document_key: position === 0 ? hex(32) : null,
    likeness_key: hex(32),
    wrapped_key: hex(61),
    first_sealed: hex(140),
  }));
  const handle = String(randomInt(10_000_000_000)).padStart(10, "0");
  await pool.query(statement, [
    request.url?.split("/").at(-1),
    handle,
    body.language,
    persons.length,
    new Date().toISOString().slice(0, 10),
    randomBytes(8),
    body.needs.urgent,
    body.contact.email !== undefined,
    randomBytes(61),
    Buffer.concat([randomBytes(28), text]),
    randomBytes(32),
    JSON.stringify(persons),
  ]);
  response.writeHead(201, { "content-type": "application/json" });
  response.end(JSON.stringify({ handle, secret: "00000000000000" }));
});

server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
