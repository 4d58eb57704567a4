import type { Temporal } from 'temporal-polyfill';
import { RIGHTS } from '@oikeuspolku/domain';
import type { RegisterRecord, RequestedRight, Right } from '@oikeuspolku/domain';
import { CaseScript } from './case-script.js';
import { inventPerson } from './invented-people.js';
import type { SampleCase } from './sample-case.js';
import { SAMPLE_ANSWERS } from './sample-texts.js';
import { SeededRandom } from './seeded-random.js';
import { STAGES, STAGE_NAMES } from './stage.js';
import type { Stage } from './stage.js';

/** What the generator is given; the same order gives the same cases. */
export interface SampleOrder {
  readonly seed: number;
  readonly count: number;
  /** Helsinki date on which the cases stand as their stage says. */
  readonly today: Temporal.PlainDate;
  readonly organisations: readonly { readonly slug: string; readonly registers: readonly RegisterRecord[] }[];
}

/** Rights in the share in which they are really asked: access is most of the work. */
const ASKED: readonly Right[] = [
  'access',
  'access',
  'access',
  'access',
  'rectification',
  'rectification',
  'erasure',
  ...RIGHTS,
];

/** Invented cases at every stage, spread over the organisations, oldest first. */
export function sampleCases(order: SampleOrder): readonly SampleCase[] {
  const random = new SeededRandom(order.seed);
  return Array.from({ length: order.count }, (_, index) => {
    const stage = STAGE_NAMES[index % STAGE_NAMES.length] as Stage;
    const organisation = order.organisations[index % order.organisations.length];
    if (organisation === undefined) throw new Error('no organisation to invent cases for');
    return sampleCase(random, stage, order.today, organisation.slug, random.pick(organisation.registers));
  }).sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
}

/** The instant of a Helsinki date at a whole hour and some minutes. */
const at = (date: Temporal.PlainDate, hour: number, minute: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour, minute } }).toInstant();

function sampleCase(
  random: SeededRandom,
  stage: Stage,
  today: Temporal.PlainDate,
  organisation: string,
  register: RegisterRecord,
): SampleCase {
  const { least, most } = STAGES[stage];
  const receivedOn = today.subtract({ days: random.whole(least, most) });
  const received = at(receivedOn, random.whole(6, 7), random.whole(0, 59));
  const right: RequestedRight = stage === 'unclassified' ? 'not-sure' : rightOf(random, stage);
  const guardian = organisation === 'nurmijarvi' && random.next() < 0.5;
  const subject = guardian ? inventPerson(random, 2009, 2018) : inventPerson(random, 1970, 2007);
  const requester = guardian ? inventPerson(random, 1975, 1992) : null;
  const itemId = random.uuid();
  const contact = requester ?? subject;
  const protectedAddress = random.next() < 0.08;
  const script = new CaseScript(random, itemId, register.registerId, right, received, guardian);
  return {
    organisation,
    receivedAt: received.toString(),
    steps: script.upTo(stage),
    submission: {
      token: `sample-${random.uuid()}`,
      files: [],
      contact: {
        email: random.next() < 0.8 ? contact.email : null,
        phone: contact.phone,
        address: null,
        addressIsContactAddress: false,
      },
      request: {
        channel: random.pick(['web', 'web', 'web', 'paper', 'oral', 'email']),
        receivedAt: received.toString(),
        language: random.pick(['fi', 'fi', 'fi', 'sv', 'en']),
        requesterRole: guardian ? 'guardian' : 'self',
        representationBasis: null,
        delivery: random.pick(['download', 'download', 'pick-up']),
        protectedAddress,
        identityPlan: random.pick(['show-document', 'known-to-staff', 'by-phone']),
        items: [
          { itemId, right, registerId: right === 'not-sure' ? null : register.registerId, categories: [] },
        ],
        content: {
          subject: { name: subject.name, birthDate: subject.birthDate },
          requester: requester === null ? null : { name: requester.name, birthDate: requester.birthDate },
          answers: { [itemId]: SAMPLE_ANSWERS[right] },
          period: null,
        },
      },
    },
  };
}

/** Stages with a certificate need a right that can be refused on the facts; the others any right. */
const REFUSING: readonly Stage[] = ['drafted', 'awaiting-signature', 'signed'];
const rightOf = (random: SeededRandom, stage: Stage): Right =>
  REFUSING.includes(stage)
    ? 'rectification'
    : stage === 'answered' || stage === 'closed'
      ? 'objection'
      : random.pick(ASKED);
