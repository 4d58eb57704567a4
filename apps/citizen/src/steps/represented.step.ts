import { REPRESENTATION_BASES, type RepresentationBasis } from '@oikeuspolku/domain';
import { isMessageKey, say, t } from '@oikeuspolku/language';
import { dateBoxes, listOfValues, readDateFields, readForm, textOf, type FieldError } from '@oikeuspolku/web';
import { IsIn } from 'class-validator';
import { AUTHORITY_DOCUMENTS, type AuthorityDocument } from '../draft/draft.js';
import { choices, fileTexts, NAME_MAX, tooLong, type Step } from './step.js';

class RepresentedForm {
  @IsIn(REPRESENTATION_BASES, { message: 'E26' })
  basis!: RepresentationBasis;
}

const DOCUMENT_KEYS = {
  upload: 'citizen.represented.document.upload',
  'show-at-desk': 'citizen.represented.document.showAtDesk',
  later: 'citizen.represented.document.later',
} as const;

/** Field of the document that shows the right to act. */
export const AUTHORITY_FIELD = 'authority';
const MOST_FILES = 5;

/** C1c: the person who is represented, and on what the right to act rests. The document may come later. */
export const representedStep: Step = {
  id: 'represented',
  template: 'request/represented.njk',
  isAnswered: (draft) => draft.represented !== null,
  heading: (_draft, { language }) => t(language, 'citizen.represented.heading'),
  values: ({ represented }) =>
    represented === null
      ? {}
      : {
          name: represented.name,
          basis: represented.basis,
          'basis-other': represented.basisOther,
          document: represented.document,
          ...dateBoxes('birth', represented.birthDate),
        },
  read(form, draft, { today }) {
    const name = textOf(form, 'name');
    const basisOther = textOf(form, 'basis-other');
    const read = readForm(RepresentedForm, form);
    const birth = readDateFields(form, {
      name: 'birth',
      label: 'citizen.represented.birthDate',
      required: true,
      notAfter: { date: today, code: 'E08' },
    });
    const errors: (FieldError | null)[] = [
      name === '' ? { field: 'name', code: 'E48' } : tooLong('name', name, NAME_MAX),
      birth.ok ? null : birth.error,
      ...(read.ok ? [] : read.errors),
      read.ok && read.value.basis === 'other' && basisOther === ''
        ? { field: 'basis-other', code: 'E26' }
        : null,
      tooLong('basis-other', basisOther, NAME_MAX),
    ];
    const found = errors.filter((error) => error !== null);
    if (!read.ok || !birth.ok || found.length > 0) return { ok: false, errors: found };
    const given = textOf(form, 'document');
    const document = AUTHORITY_DOCUMENTS.find((one) => one === given) ?? 'later';
    const represented = { name, birthDate: birth.value, basis: read.value.basis, basisOther, document };
    return { ok: true, draft: { ...draft, represented } };
  },
  view: (values, draft, { language, place }) => ({
    multipart: true,
    files: draft.files.filter((file) => file.place === `${place.path}/${AUTHORITY_FIELD}`),
    ...fileTexts(MOST_FILES, language),
    bases: choices(
      REPRESENTATION_BASES,
      listOfValues(values, 'basis'),
      (one) => t(language, `citizen.represented.basis.${one as RepresentationBasis}`),
      (one) => {
        const key = `citizen.represented.basis.${one}.hint`;
        return isMessageKey(key) ? say(language, key) : null;
      },
    ),
    documents: choices(AUTHORITY_DOCUMENTS, listOfValues(values, 'document'), (one) =>
      t(language, DOCUMENT_KEYS[one as AuthorityDocument]),
    ),
  }),
  fileFields: () => [{ name: AUTHORITY_FIELD, most: MOST_FILES }],
};
