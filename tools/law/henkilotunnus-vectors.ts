import type { HenkilotunnusTerms } from '@oikeuspolku/domain';
import { checkCharacterOf, normaliseHenkilotunnus, parseHenkilotunnus } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { Mismatch, VectorReport } from './vector-report.js';
import { listAt, objectAt, reportOf, shown, textAt, VectorFormatError } from './vector-report.js';

type Fields = Readonly<Record<string, unknown>>;

/** A code of the range that is never given to a person may be printed; any other is masked (law HT-6). */
const SAFE_TO_PRINT = /^\D*\d{6}.9\d{2}.?\D*$/;

/**
 * Runs the codes of a file in the format of `test/law/vectors/henkilotunnus.json`.
 * Throws `VectorFormatError` when the file is of another format.
 */
export function checkHenkilotunnusVectors(json: unknown): VectorReport {
  const file = objectAt(json, 'the file');
  const today = todayOf(file);
  const terms: HenkilotunnusTerms = { today, allowTestRange: allowTestRangeOf(file) };
  return reportOf([
    ...rowsOf(file, 'valid').map(({ row, place }) => checkValid(row, place, terms)),
    ...rowsOf(file, 'invalid').map(({ row, place }) => checkInvalid(row, place, terms)),
    ...rowsOf(file, 'refusedInProduction').map(({ row, place }) => {
      return checkInvalid(row, place, { today, allowTestRange: false });
    }),
    ...pairsOf(file).map((pair) => checkPair(pair, terms)),
  ]);
}

function todayOf(file: Fields): Temporal.PlainDate {
  const text = textAt(file['pinnedToday'], 'pinnedToday');
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new VectorFormatError(`pinnedToday: ${text} is not a date`);
  }
}

/** The format's option is a remark unless it is a truth value: tests accept the test range. */
function allowTestRangeOf(file: Fields): boolean {
  const options = file['options'] === undefined ? {} : objectAt(file['options'], 'options');
  return options['allowTestRange'] !== false;
}

function rowsOf(file: Fields, list: string): readonly { readonly row: Fields; readonly place: string }[] {
  if (file[list] === undefined && list !== 'valid' && list !== 'invalid') return [];
  return listAt(file[list], list).map((row, index) => {
    const place = `${list}[${index}]`;
    return { row: objectAt(row, place), place };
  });
}

function checkValid(row: Fields, place: string, terms: HenkilotunnusTerms): readonly Mismatch[] {
  const code = textAt(row['code'], `${place}.code`);
  const result = parseHenkilotunnus(code, terms);
  if (!result.ok)
    return [{ id: idOf(place, code), field: 'reason', expected: 'none (valid)', actual: result.reason }];
  const { birthDate, centurySign, individualNumber, testRange } = result.henkilotunnus;
  const checkNumber = Number(code.slice(0, 6) + individualNumber);
  const actual: Fields = {
    birthDate: birthDate.toString(),
    centurySign,
    individualNumber,
    parity: Number(individualNumber) % 2 === 0 ? 'even' : 'odd',
    checkNumber,
    remainder: checkNumber % 31,
    checkCharacter: checkCharacterOf(code.slice(0, 6) + individualNumber),
    testRange,
  };
  return Object.entries(actual)
    .filter(([field, value]) => row[field] !== undefined && row[field] !== value)
    .map(([field, value]) => ({
      id: idOf(place, code),
      field,
      expected: shown(row[field]),
      actual: shown(value),
    }));
}

function checkInvalid(row: Fields, place: string, terms: HenkilotunnusTerms): readonly Mismatch[] {
  const code = textAt(row['code'], `${place}.code`);
  const reason = textAt(row['reason'], `${place}.reason`);
  const result = parseHenkilotunnus(code, terms);
  const actual = result.ok ? 'none (valid)' : result.reason;
  const mismatches: Mismatch[] =
    actual === reason ? [] : [{ id: idOf(place, code), field: 'reason', expected: reason, actual }];
  const normalised = row['normalisesTo'];
  if (normalised !== undefined && normaliseHenkilotunnus(code) !== normalised) {
    const shownAs = normaliseHenkilotunnus(code);
    mismatches.push({
      id: idOf(place, code),
      field: 'normalisesTo',
      expected: shown(normalised),
      actual: shownAs,
    });
  }
  return mismatches;
}

function pairsOf(file: Fields): readonly { readonly codes: readonly string[]; readonly place: string }[] {
  if (file['sameDigitsDifferentPerson'] === undefined) return [];
  return listAt(file['sameDigitsDifferentPerson'], 'sameDigitsDifferentPerson').map((pair, index) => {
    const place = `sameDigitsDifferentPerson[${index}]`;
    return { codes: listAt(pair, place).map((code) => textAt(code, place)), place };
  });
}

/** Codes with the same digits: each valid, and no two of them the same person. */
function checkPair(pair: ReturnType<typeof pairsOf>[number], terms: HenkilotunnusTerms): readonly Mismatch[] {
  const people = new Set<string>();
  for (const code of pair.codes) {
    const result = parseHenkilotunnus(code, terms);
    if (!result.ok)
      return [
        { id: idOf(pair.place, code), field: 'reason', expected: 'none (valid)', actual: result.reason },
      ];
    people.add(result.henkilotunnus.code);
  }
  if (people.size === pair.codes.length) return [];
  return [
    { id: pair.place, field: 'people', expected: String(pair.codes.length), actual: String(people.size) },
  ];
}

function idOf(place: string, code: string): string {
  return `${place} ${SAFE_TO_PRINT.test(code) ? JSON.stringify(code) : '******'}`;
}
