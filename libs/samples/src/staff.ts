import type { Account } from '@oikeuspolku/application';
import type { StaffRole } from '@oikeuspolku/domain';

/** A member of the invented staff: one for each role, two handlers because four eyes are needed. */
interface StaffRow {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  readonly register: 'owner' | 'deputy' | 'responsible' | 'signatory' | null;
}

const STAFF: readonly StaffRow[] = [
  {
    key: 'admin',
    name: 'Pekka Pääkäyttäjä',
    title: 'järjestelmäasiantuntija',
    roles: ['admin'],
    register: null,
  },
  { key: 'dpo', name: 'Tiina Tietosuoja', title: 'tietosuojavastaava', roles: ['dpo'], register: null },
  {
    key: 'handler',
    name: 'Kaisa Käsittelijä',
    title: 'tietosuoja-asiantuntija',
    roles: ['handler', 'registrar'],
    register: null,
  },
  {
    key: 'second-handler',
    name: 'Taneli Toinen',
    title: 'asianhallintasihteeri',
    roles: ['handler', 'signatory'],
    register: 'signatory',
  },
  { key: 'registrar', name: 'Reijo Rekisteröijä', title: 'kirjaaja', roles: ['registrar'], register: null },
  {
    key: 'owner',
    name: 'Outi Omistaja',
    title: 'opintosihteeri',
    roles: ['register-owner'],
    register: 'owner',
  },
  {
    key: 'deputy',
    name: 'Simo Sijainen',
    title: 'toimistosihteeri',
    roles: ['register-owner'],
    register: 'deputy',
  },
  {
    key: 'responsible',
    name: 'Vuokko Vastuu',
    title: 'palvelupäällikkö',
    roles: ['register-owner'],
    register: 'responsible',
  },
  {
    key: 'signatory',
    name: 'Alli Allekirjoittaja',
    title: 'vararehtori',
    roles: ['signatory'],
    register: 'signatory',
  },
  {
    key: 'protected',
    name: 'Tuure Turva',
    title: 'erityisasiantuntija',
    roles: ['protected-address-handler', 'handler'],
    register: null,
  },
  { key: 'auditor', name: 'Leila Loki', title: 'tarkastaja', roles: ['auditor'], register: null },
];

/** Key of an invented account: the desk offers one-click sign-in for each. */
export const STAFF_KEYS: readonly string[] = STAFF.map(({ key }) => key);

/** The invented staff of an organisation, with the same ids on every machine. */
export function inventedStaff(slug: string, registerIds: readonly string[]): readonly Account[] {
  return STAFF.map(({ key, name, title, roles, register }) => ({
    accountId: `${slug}-${key}`,
    email: `${key}@${slug}.test`,
    name,
    title,
    language: 'fi',
    roles,
    ownerOf: register === 'owner' ? registerIds : [],
    deputyOf: register === 'deputy' ? registerIds : [],
    responsibleFor: register === 'responsible' ? registerIds : [],
    signatoryOf: register === 'signatory' ? registerIds : [],
    absentFrom: null,
    absentTo: null,
    disabledAt: null,
    lastSignInAt: null,
  }));
}
