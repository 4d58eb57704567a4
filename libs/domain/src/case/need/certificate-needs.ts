import { needsCertificate as outcomeNeedsCertificate } from '../../right/outcome.js';
import type { Command } from '../command.js';
import { hasOpenGap } from '../open-gap.js';
import type { Case, Item } from '../state.js';
import { itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

const certificateOf = (current: Case, command: Command) =>
  'certificateId' in command
    ? current.certificates.find((one) => one.certificateId === command.certificateId)
    : undefined;

const needsSignedRefusal = (item: Item): boolean =>
  item.outcome !== null && outcomeNeedsCertificate(item.outcome);

/** Conditions of a refusal and its signature. */
export const CERTIFICATE_NEEDS = {
  'outcome-needs-certificate': {
    source: 'law RT-17',
    test: (c, cmd) => itemsOf(c, cmd).every(needsSignedRefusal),
  },
  'ground-allowed': {
    source: 'GDPR Art. 12(4); law §4: a refusal names a ground that fits the right',
    test: on('draft-certificate', (c, cmd, f) =>
      itemsOf(c, cmd).every((item) => f.groundsAllowed[item.itemId]?.includes(cmd.ground) === true),
    ),
  },
  'refusal-reasoned': {
    source: 'Hallintolaki 45 §; law RF element 8 and 10',
    test: on(
      'draft-certificate',
      (_c, { reasons, refused, given, groundFacts }) =>
        written(reasons) &&
        written(refused) &&
        ![reasons, refused, given, ...Object.values(groundFacts)].some(hasOpenGap),
    ),
  },
  'signatory-appointed': {
    source: 'law RF-7; design §9: signatories are appointed per register',
    test: (c, cmd, f) => {
      const signatory =
        cmd.name === 'draft-certificate' ? cmd.signatoryId : certificateOf(c, cmd)?.signatoryId;
      const appointed = ({ registerId }: Item): readonly string[] =>
        (registerId && f.signatories[registerId]) || [];
      return itemsOf(c, cmd).every((item) => signatory !== undefined && appointed(item).includes(signatory));
    },
  },
  'is-the-signatory': {
    source: 'law RF-7: the responsible person signs',
    test: (c, cmd, f) => certificateOf(c, cmd)?.signatoryId === f.actor.id,
  },
  'another-than-the-drafter': {
    source: 'ux S19: the person who drafted the certificate does not approve it',
    test: (c, cmd, f) => certificateOf(c, cmd)?.draftedBy.id !== f.actor.id,
  },
  'remedy-confirmed': {
    source:
      'GDPR Art. 12(4); law RF-5: remedies are confirmed by the organisation before its first certificate',
    test: (_c, _cmd, f) => f.remedyConfirmed,
  },
  'certificate-signed': {
    source: 'ux S11; law RF-2: a refusal is told only with a signed certificate',
    test: (c, cmd) =>
      itemsOf(c, cmd).every(
        (item) =>
          !needsSignedRefusal(item) ||
          c.certificates.some((one) => one.state === 'signed' && one.certificateId === item.certificateId),
      ),
  },
} satisfies Record<string, NeedRow>;
