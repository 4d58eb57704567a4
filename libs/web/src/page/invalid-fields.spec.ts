import { describe, expect, it } from '@jest/globals';
import { markInvalidFields } from './invalid-fields.js';

const group = (inside: string): string =>
  `<div class="govuk-form-group govuk-form-group--error">\n  ${inside}\n</div>`;

describe('fields that are wrong', () => {
  it.each([
    [
      'a text',
      '<input class="govuk-input govuk-input--error" id="a">',
      '<input class="govuk-input govuk-input--error" id="a" aria-invalid="true">',
    ],
    [
      'a long text',
      '<textarea class="govuk-textarea govuk-textarea--error" id="a"></textarea>',
      '<textarea class="govuk-textarea govuk-textarea--error" id="a" aria-invalid="true"></textarea>',
    ],
    [
      'a list',
      '<select class="govuk-select govuk-select--error" id="a"></select>',
      '<select class="govuk-select govuk-select--error" id="a" aria-invalid="true"></select>',
    ],
    [
      'radios',
      '<fieldset class="govuk-fieldset"><input class="govuk-radios__input" type="radio"></fieldset>',
      '<fieldset role="radiogroup" aria-invalid="true" class="govuk-fieldset"><input class="govuk-radios__input" type="radio"></fieldset>',
    ],
    [
      'checkboxes',
      '<fieldset class="govuk-fieldset"><input class="govuk-checkboxes__input"></fieldset>',
      '<fieldset class="govuk-fieldset"><input aria-invalid="true" class="govuk-checkboxes__input"></fieldset>',
    ],
  ])('say so: %s', (_what, before, after) => {
    expect(markInvalidFields(group(before))).toBe(group(after));
  });

  it('are not looked for where nothing is wrong', () => {
    const page = '<div class="govuk-form-group"><input class="govuk-input"></div>';
    expect(markInvalidFields(page)).toBe(page);
  });
});
