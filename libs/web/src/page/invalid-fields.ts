/** A field whose class says that it is wrong. */
const WRONG_FIELD = /<(?:input|textarea|select)\b[^>]*\bclass="[^"]*--error\b[^"]*"[^>]*>/g;
/** A group of choices whose form group says that it is wrong. */
const WRONG_CHOICES =
  /(<div class="govuk-form-group govuk-form-group--error">\s*)(<fieldset\b[\s\S]*?<\/fieldset>)/g;
const CHECKBOX = /<input class="govuk-checkboxes__input"/g;

const INVALID = 'aria-invalid="true"';

/**
 * Tells assistive technology which fields are wrong (`aria-invalid`): the components mark them for the eye alone.
 * Radios have no such state of their own, so that their group becomes a radio group.
 */
export function markInvalidFields(html: string): string {
  if (!html.includes('govuk-form-group--error')) return html;
  return html
    .replace(WRONG_FIELD, (tag) =>
      tag.includes('aria-invalid') ? tag : tag.replace(/\s*\/?>$/, ` ${INVALID}>`),
    )
    .replace(WRONG_CHOICES, (_all, group: string, choices: string) => group + markChoices(choices));
}

const markChoices = (fieldset: string): string =>
  fieldset.includes('class="govuk-radios__input"')
    ? fieldset.replace('<fieldset', `<fieldset role="radiogroup" ${INVALID}`)
    : fieldset.replace(CHECKBOX, `<input ${INVALID} class="govuk-checkboxes__input"`);
