/** Invented cases as rows of the queue, the record and the search, made one after the other from a seed: no list is ever whole. */
import { searchKeyOf, tokenOf } from './search-tokens.mjs';
import { withClient } from '../../../tools/postgres/provision.mjs';
import { lib } from './bench-house.mjs';

const COLUMNS = {
  case_record: ['organisation_id', 'case_id', 'number', 'version', 'created_at'],
  case_view: [
    'organisation_id',
    'case_id',
    'number',
    'state',
    'status',
    'waiting_for',
    'effective_due',
    'sort_due',
    'received_on',
    'rights',
    'register_ids',
    'tasks_open',
    'tasks_total',
    'handler_id',
    'paused',
    'extended',
    'protected_address',
    'minor',
    'channel',
    'outcome',
    'version',
  ],
  search_token: ['organisation_id', 'token', 'case_id'],
};
export const columnsOf = (table) => COLUMNS[table].join(', ');

const SEED = 20260303;
const DAY_MS = 86_400_000;
/** Days over which the due dates of a large organisation lie. */
const DUE_DAYS = 400;
/** Names are put together, so that the commonest is about as common as in a telephone book. */
const FIRST =
  'Aino Väinö Elsi Oiva Saimi Åke Märta Nils Áilu Lempi Toivo Helmi Urho Tyyne Ilmari Signe'.split(' ');
const LAST_A = 'Esi Malli Koe Näyte Keksi Satu Taru Fikti Exempel Prov Tosi Muka Arvaus Haave Uni Kuva'.split(
  ' ',
);
const LAST_B =
  'merkki la kangas oja järvi maa lampi niemi ström berg ranta koski mäki salo lehto vuori'.split(' ');

export class MillionRows {
  #filled = 0;

  /** Organisations are there, the stages of the desk's cases are known, and the key of the search too. */
  static async prepare(bench, slug, organisations) {
    const rows = new MillionRows();
    rows.bench = bench;
    rows.samples = await lib('samples');
    await withClient(bench.superuserUrl, async (client) => {
      const { rows: known } = await client.query(
        'SELECT organisation_id, slug FROM organisation ORDER BY slug',
      );
      rows.organisationId = known.find((one) => one.slug === slug).organisation_id;
      rows.others = await addOrganisations(client, rows.organisationId, organisations - known.length, known);
      rows.shapes = (
        await client.query(
          `SELECT state, status, waiting_for, effective_due IS NOT NULL AS due, rights, register_ids, tasks_open, tasks_total,
                  handler_id, paused, extended, protected_address, minor, channel, outcome, version
           FROM case_view WHERE organisation_id = $1`,
          [rows.organisationId],
        )
      ).rows;
    });
    rows.searchKey = searchKeyOf(bench, rows.organisationId);
    return rows;
  }

  filled(size) {
    this.#filled = size;
  }

  /** Lines of a table for the cases that are still missing up to a number; the same cases for every table. */
  *linesOf(table, size) {
    for (let index = this.#filled; index < size; index += 1) yield* this.#line(table, index, size);
  }

  *#line(table, index, size) {
    const random = new this.samples.SeededRandom(SEED + index);
    const caseId = random.uuid();
    const mine = this.#isMine(index, size);
    const organisation = mine ? this.organisationId : this.others[index % this.others.length];
    const number = `TP-2020-${String(index).padStart(8, '0')}`;
    if (table === 'case_record') yield csv([organisation, caseId, number, 1, '2020-01-01T00:00:00Z']);
    if (table === 'case_view') yield csv([organisation, caseId, number, ...this.#view(random, index)]);
    if (table === 'search_token' && mine)
      for (const token of this.#tokens(index))
        yield csv([organisation, `\\x${token.toString('hex')}`, caseId]);
  }

  /** All but a case for each other organisation until one has enough for 200 pages; then every second case. */
  #isMine(index, size) {
    return size <= 10_000 ? index >= this.others.length : index % 2 === 0;
  }

  #view(random, index) {
    const shape = this.shapes[index % this.shapes.length];
    const due = new Date(Date.UTC(2026, 2, 1) + random.whole(-7, DUE_DAYS) * DAY_MS)
      .toISOString()
      .slice(0, 10);
    return [
      shape.state,
      shape.status,
      shape.waiting_for,
      shape.due ? due : null,
      due,
      '2026-02-01',
      array(shape.rights),
      array(shape.register_ids),
      shape.tasks_open,
      shape.tasks_total,
      shape.handler_id,
      shape.paused,
      shape.extended,
      shape.protected_address,
      shape.minor,
      shape.channel,
      shape.outcome,
      shape.version,
    ];
  }

  #person(index) {
    const random = new this.samples.SeededRandom(SEED - index);
    return {
      first: random.pick(FIRST) + (random.next() < 0.5 ? '' : random.pick(FIRST).toLowerCase()),
      last: random.pick(LAST_A) + random.pick(LAST_B),
      phone: `04${random.whole(10_000_000, 99_999_999)}`,
      email: `henkilo-${index}@asukas.test`,
    };
  }

  #tokens(index) {
    const { first, last, phone, email } = this.#person(index);
    return [`${first} ${last}`, phone, email].flatMap((term) => tokenOf(this.searchKey, term));
  }

  /** What is searched for in turn: a number, a telephone number, an e-mail address, a full name. */
  termOf(round) {
    const index = Math.floor((this.#filled / 1_000) * (round % 997)) & ~1;
    const { first, last, phone, email } = this.#person(index);
    return [`TP-2020-${String(index).padStart(8, '0')}`, phone, email, `${first} ${last}`][round % 4];
  }

  /** Cases of the measured organisation. */
  held() {
    return withClient(this.bench.superuserUrl, async (client) => {
      const { rows } = await client.query(
        'SELECT count(*)::int AS n FROM case_view WHERE organisation_id = $1',
        [this.organisationId],
      );
      return rows[0].n;
    });
  }
}

/** Copies of an organisation under other names, until there are enough. */
async function addOrganisations(client, from, count, known) {
  const { rows } = await client.query(
    `INSERT INTO organisation SELECT (jsonb_populate_record(o, jsonb_build_object(
       'organisation_id', 'bench-' || n, 'slug', 'bench-' || n))).*
     FROM organisation o CROSS JOIN generate_series(1, $2::int) AS n WHERE o.organisation_id = $1
     RETURNING organisation_id`,
    [from, count],
  );
  return [...known.filter((one) => one.organisation_id !== from), ...rows].map((row) => row.organisation_id);
}

const array = (values) => `{${values.map((value) => `"${value}"`).join(',')}}`;

const csv = (values) =>
  `${values.map((value) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`)).join(',')}\n`;
