import { describe, expect, it } from '@jest/globals';
import { IsIn, IsNotEmpty } from 'class-validator';
import {
  errorText,
  inlineErrors,
  listOfValues,
  rawForm,
  readForm,
  summaryOf,
  textOf,
} from './form-errors.js';

class TryForm {
  @IsIn(['a', 'b'], { message: 'E01' })
  choice!: string;

  @IsNotEmpty({ message: 'E24' })
  name!: string;
}

describe('a form', () => {
  it('is read into its fields and nothing else', () => {
    const read = readForm(TryForm, { choice: 'a', name: 'x', admin: 'yes', _token: 't' });
    expect(read.ok && { ...read.value }).toEqual({ choice: 'a', name: 'x' });
  });

  it('names each field that is wrong by its code, in the order of the fields', () => {
    const read = readForm(TryForm, { choice: 'c' });
    expect(read.ok ? [] : read.errors.map(({ field, code }) => [field, code])).toEqual([
      ['choice', 'E01'],
      ['name', 'E24'],
    ]);
  });

  it('says the same words in the summary and beside the field, in the reader’s language', () => {
    const errors = [
      { field: 'birth', code: 'E06', params: { field: '@citizen.contact.birthDate' }, focus: 'birth-day' },
    ];
    const text = 'Födelsedatum: ange dag, månad och år';
    expect(summaryOf(errors, 'sv')).toEqual([{ text, href: '#birth-day' }]);
    expect(inlineErrors(errors, 'sv')).toEqual({ birth: { text, visuallyHiddenText: 'Fel' } });
    expect(errorText({ field: 'text', code: 'E11', params: { max: 4000, n: 5 } }, 'en')).toBe(
      'The text must be 4000 characters or less. Remove 5 characters',
    );
  });

  it('takes texts and lists of texts from a body, whatever else is sent', () => {
    const body = JSON.parse(
      '{"a":"x","b":["y",{"c":1}],"d":{"e":"f"},"__proto__":{"admin":"yes"}}',
    ) as unknown;
    expect(rawForm(body)).toEqual({ a: 'x', b: ['y'] });
    expect(rawForm('text')).toEqual({});
    expect(textOf({ a: '  one\r\ntwo ' }, 'a')).toBe('one\ntwo');
    expect(textOf({ a: ['one', 'two'] }, 'a')).toBe('');
    expect(listOfValues({ a: 'one' }, 'a')).toEqual(['one']);
    expect(listOfValues({}, 'a')).toEqual([]);
  });
});
