// Customers, agents, their requests and a forum, as the folder that `vestibule export` would have written.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dice, sentence } from "./corpus.mjs";

export const CUSTOMERS = 500;
export const ORGANISATIONS = 10;
export const REQUESTS = 10_000;
const AGENTS = 5;
const TOPICS = 2_000;
/** Posts of a topic, the one that opens it among them. */
const POSTS = 5;
const NOW = Date.now();
const DAY = 86_400_000;

export const customer = (number) => ({ id: 10_000 + number, email: `customer${number}@load.example`, name: `Customer ${number}` });
const agent = (number) => ({ id: 20_000 + number, email: `agent${number}@load.example`, name: `Agent ${number}` });
export const AGENT = agent(0);
export const EDITOR = { id: 30_000, email: "editor@load.example", name: "Editor" };
export const FORM = 40_000;
const SECTION = 60_000;
export const organisation = (number) => 50_000 + number;

const lines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

function accounts() {
  const all = [...Array.from({ length: CUSTOMERS }, (_, number) => customer(number)), ...Array.from({ length: AGENTS }, (_, number) => agent(number)), EDITOR];
  const person = (one) => ({ ...one, verified_at: NOW, suspended_at: null, locale: "en", time_zone: "", notices: "{}", made_at: NOW });
  const grant = (one, role) => ({ person_id: one.id, role, site_id: false });
  const member = (_, number) => ({ organisation_id: organisation(number % ORGANISATIONS), person_id: customer(number).id, requests: "none", made_at: NOW });
  return {
    "accounts/person.jsonl": all.map(person),
    "accounts/grant.jsonl": [...Array.from({ length: AGENTS }, (_, number) => grant(agent(number), "agent")), grant(EDITOR, "editor")],
    "accounts/organisation.jsonl": Array.from({ length: ORGANISATIONS }, (_, number) => ({ id: organisation(number), name: `Company ${number}`, note: "", made_at: NOW })),
    "accounts/member.jsonl": Array.from({ length: CUSTOMERS }, member),
  };
}

function request(number, roll) {
  const by = customer(number % CUSTOMERS);
  const isOpen = number % 5 < 3;
  const at = NOW - (REQUESTS - number) * 60_000;
  const subject = sentence(roll, 5);
  const assigned = number % 3 === 0 ? null : agent(number % AGENTS);
  const own = number % CUSTOMERS % ORGANISATIONS;
  return {
    id: 1_000_000 + number * 2, number: 1001 + number, form_id: FORM, subject, words: subject.toLowerCase(), locale: "en",
    requester_id: by.id, requester_name: by.name, requester_email: by.email, organisation_id: organisation(own), organisation_name: `Company ${own}`,
    state: isOpen ? "open" : "closed", is_open: isOpen, priority: 0, assignee_id: assigned?.id ?? null, assignee_name: assigned?.name ?? "", answers: "[]",
    promise_hours: 8, due_at: isOpen ? at + DAY : null, first_replied_at: isOpen ? null : at + 3_600_000, solved_at: isOpen ? null : at + 7_200_000, confirmed_at: at,
    last_entry_id: 1_000_001 + number * 2, made_at: at, changed_at: at,
  };
}

function tickets() {
  const roll = dice(23);
  const requests = Array.from({ length: REQUESTS }, (_, number) => request(number, roll));
  const entry = (one) => ({ id: one.last_entry_id, request_id: one.id, kind: "message", author_id: one.requester_id, author_name: one.requester_name, by_staff: false, body: sentence(roll, 30), change: "", made_at: one.made_at });
  return {
    "tickets/form.jsonl": [{ id: FORM, name: "load", title: '{"en":"Ask"}', description: '{"en":"Anything"}', audience: "everyone", promise_hours: 8, position: 1, enabled: true, changed_at: NOW }],
    "tickets/counter.jsonl": [{ last: 1000 + REQUESTS }],
    "tickets/request.jsonl": requests,
    "tickets/entry.jsonl": requests.map(entry),
    "tickets/participant.jsonl": requests.map((one) => ({ request_id: one.id, person_id: one.requester_id, name: one.requester_name, email: one.requester_email, made_at: one.made_at })),
  };
}

function community() {
  const roll = dice(31);
  const at = (number) => NOW - (TOPICS - number) * 60_000;
  // The words that open a topic have its own id.
  const post = (number, place) => {
    const topic = 2_000_000 + number * POSTS;
    return { id: topic + place, topic_id: topic, person_id: customer((number + place) % CUSTOMERS).id, by_staff: false, locale: "en", body: sentence(roll, 40), made_at: at(number) + place * 1_000, changed_at: null, hidden_at: null, hidden_by: null, hidden_why: "" };
  };
  const posts = Array.from({ length: TOPICS * POSTS }, (_, number) => post(Math.floor(number / POSTS), number % POSTS));
  const topic = (_, number) => {
    const [first, last] = [posts[number * POSTS], posts[number * POSTS + POSTS - 1]];
    return { id: first.id, section_id: SECTION, audience: "everyone", kind: "question", title: sentence(roll, 5), locale: "en", person_id: first.person_id, by_staff: false, replies: POSTS - 1, last_person_id: last.person_id, about: "", made_at: first.made_at, active_at: last.made_at, hidden_at: null, hidden_by: null, hidden_why: "" };
  };
  return {
    "community/section.jsonl": [{ id: SECTION, parent_id: null, position: 1, audience: "everyone", effective_audience: "everyone", begins: "readers", icon: "messages-square", texts: '{"en":["General","Everything else"]}', made_at: NOW, changed_at: NOW }],
    "community/topic.jsonl": Array.from({ length: TOPICS }, topic),
    "community/post.jsonl": posts,
  };
}

/** Writes the folder. */
export function writePeople(folder, locales) {
  const site = { format: "vestibule-site", version: 1, name: "Load", host: "*", locales, look: {}, settings: { community: { enabled: true } } };
  for (const feature of ["accounts", "tickets", "community"]) mkdirSync(join(folder, feature), { recursive: true });
  writeFileSync(join(folder, "site.json"), JSON.stringify(site));
  for (const [file, rows] of Object.entries({ ...accounts(), ...tickets(), ...community() })) writeFileSync(join(folder, file), lines(rows));
}
