import { Temporal } from 'temporal-polyfill';
import type { Command } from '../command.js';
import { givesData, guardianshipHolds, replyPartOf } from '../reply-content.js';
import type { Case } from '../state.js';
import { idsExist, itemsOf, on } from './condition.js';
import type { NeedRow } from './condition.js';

/** Whether what a command touches carries personal data out of the house. */
const disclosesData = (current: Case, command: Command): boolean => itemsOf(current, command).some(givesData);

/** Conditions of letting data out of the house. */
export const DISCLOSURE_NEEDS = {
  'disclosure-checked': {
    source:
      'law ID-21, ID-26…28: restraining order, address and authority are looked at right before disclosure',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked !== null,
  },
  'not-restrained': {
    source: 'law ID-28: nothing is disclosed to a person whom a restraining order keeps from the subject',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked?.restrainingOrder !== 'the-requester',
  },
  'child-not-against': {
    source:
      'law ID-21; JulkL 11 § 2 mom. 1 k.: the child objects, or it is against the interest of the child',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked?.childInterest !== 'conflict',
  },
  'address-reviewed': {
    source: 'law ID-26, ID-27: protected contact details are looked for in what is given',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked?.addressReviewed !== false,
  },
  'authority-still-valid': {
    source: 'law ID-21, ID-23: looked at again at disclosure, not only at receipt',
    test: (c, cmd) =>
      !disclosesData(c, cmd) ||
      c.requesterRole === 'self' ||
      c.disclosureChecked?.authorityStillValid !== false,
  },
  'still-a-child': {
    source: 'law ID-21; 361/1983 3 §: custody ends at 18, looked at again at disclosure',
    test: (c, cmd, f) => !disclosesData(c, cmd) || guardianshipHolds(c, Temporal.PlainDate.from(f.today)),
  },
  'attachments-of-case': {
    source:
      'design, four eyes: every attachment belongs to the case; what the database does not confirm does not leave',
    test: (c, cmd, f) =>
      itemsOf(c, cmd).every((item) => idsExist(replyPartOf(c, item).fileIds, f.fileIdsOfCase)),
  },
  'attachments-open': {
    source: 'design §9, Uploads: a file that was found harmful or waits for its check does not leave',
    test: (c, cmd, f) =>
      itemsOf(c, cmd).every(
        (item) => !replyPartOf(c, item).fileIds.some((id) => f.fileIdsBlocked.includes(id)),
      ),
  },
  'another-than-the-decider': {
    source: 'design, four eyes before release',
    test: (c, cmd, f) => itemsOf(c, cmd).every((item) => item.decidedBy?.id !== f.actor.id),
  },
  'released-if-data-is-given': {
    source: 'design, four eyes before release',
    test: (c, cmd) => itemsOf(c, cmd).every((item) => !givesData(item) || item.state === 'released'),
  },
  'address-safe': {
    source: 'ux S12; law ID-26: no letter to a protected address but a contact address',
    test: on(
      'send-reply',
      (c, { channel }, f) => channel !== 'letter' || !c.protectedAddress || f.hasContactAddress,
    ),
  },
} satisfies Record<string, NeedRow>;
